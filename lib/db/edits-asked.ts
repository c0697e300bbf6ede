import 'server-only'
import { db } from './client'
import type { Prisma } from './generated/client'
import { PERSON } from './person-named'
import type { ApprovedEdits, ApprovedEditView } from '@/lib/domain/articles/approved-edit-view'
import type { Block } from '@/lib/domain/articles/block'
import { blocksOf } from '@/lib/domain/articles/block'
import { overlapping, placesLacking, whyNotMadeAlone } from '@/lib/domain/articles/make-approved-edits'
import { LIMITS } from '@/lib/domain/limits'
import { missing } from '@/lib/domain/refusal'

export interface TextAndEdits extends ApprovedEdits {
  text: string
  blocks: Block[]
}

/** Claims whose verdict asks for other words, approved or stale since, that no revision settled. */
async function asking(articleId: string, revisionId: string) {
  return db().claim.findMany({
    where: {
      ...{ articleId, status: { in: ['APPROVED', 'STALE'] }, appliedIn: null },
      verdicts: { some: { endedAt: null, replacement: { not: null } } },
      anchors: { some: { revisionId } },
    },
    orderBy: { number: 'asc' },
    take: LIMITS.page.most + 1,
    select: {
      ...{ id: true, number: true, version: true, status: true },
      anchors: { where: { revisionId }, orderBy: { start: 'asc' }, select: { start: true, end: true, exact: true } },
      verdicts: {
        where: { endedAt: null },
        select: {
          ...{ outcome: true, replacement: true, givenBy: PERSON },
          reviews: {
            where: { decision: 'APPROVE' },
            orderBy: { round: 'desc' },
            take: 1,
            select: { reviewer: PERSON, createdAt: true },
          },
        },
      },
    },
  })
}

/**
 * The edits that approved verdicts ask for and the newest text lacks, in the order of the text, with why one can't be made now, and the text
 * that they are to be made in. An article that is not among those that are seen is missing (404).
 */
export async function editsAsked(articleId: string, seen: Prisma.ArticleWhereInput = {}): Promise<TextAndEdits> {
  const revision = await db().revision.findFirst({
    where: { articleId, article: seen },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, text: true, blocks: true },
  })
  if (!revision) throw missing('article')
  const blocks = blocksOf(revision)
  const rows = await asking(articleId, revision.id)
  const found = rows
    .slice(0, LIMITS.page.most)
    .flatMap(({ id, number, version, status, anchors, verdicts: [verdict] }) => {
      if (!verdict || verdict.replacement === null) return []
      const { outcome, replacement, givenBy, reviews } = verdict
      const places = placesLacking(revision.text, { places: anchors, replacement })
      const [review] = reviews
      if (places.length === 0 || !review) return []
      const item: ApprovedEditView = {
        ...{ claimId: id, number, version, outcome, places, replacement, givenBy },
        ...{ approvedBy: review.reviewer, approvedAt: review.createdAt.toISOString() },
        whyNot:
          status === 'STALE'
            ? 'It is stale: its words, its sentence or its evidence changed after the approval. Reaffirm it first.'
            : whyNotMadeAlone(blocks, places),
        overlaps: [],
      }
      return [item]
    })
  const shared = overlapping(found.filter(({ whyNot }) => whyNot === null))
  const items = found
    .map((item) => ({ ...item, overlaps: shared.get(item.number) ?? [] }))
    .sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0))
  return { base: revision.number, items, more: rows.length > LIMITS.page.most, text: revision.text, blocks }
}
