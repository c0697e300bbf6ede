import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import { carrier } from '@/lib/domain/text/carry'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { CarriedClaim, StandingClaim } from '@/lib/domain/claims/claim-fate'
import { carryClaim, whyStale } from '@/lib/domain/claims/claim-fate'
import { missing, Refusal, refuseIf, stale } from '@/lib/domain/refusal'
import { articleText, TypedText } from './article-fields'
import { RevisionNumber } from '@/lib/use-cases/claims/claim-span'
import { Id } from '@/lib/use-cases/fields'
import { lockArticle, newestRevision, reopenIfCleared } from './lock-article'
import { newSuggestions } from './new-suggestions'
import type { Suggest } from './suggest-claims'
import { findClaims, toSuggest, readingOf, writeSuggestions } from './suggest-claims'
import { writeAnchors } from '@/lib/use-cases/claims/write-anchors'

export const AddRevision = z.strictObject({
  articleId: Id,
  text: TypedText,
  /** The number of the revision that the new text was made from. */
  base: RevisionNumber,
})

/**
 * Brings in a new text. Claims whose words and sentence are unchanged move along; an approval whose words or sentence changed
 * is stale, and a claim whose words are gone is orphaned, in the same transaction. What is new is suggested.
 */
export async function addRevision(
  { articleId, base, ...typed }: z.output<typeof AddRevision>,
  actor: Actor,
  suggest: Suggest = findClaims,
): Promise<{ number: number; report: RevisionReport }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const text = articleText(typed.text)
  const known = await db().article.findUnique({
    where: { id: articleId },
    select: { language: true, publishedAt: true },
  })
  if (!known) throw missing('article')
  const found = toSuggest(suggest(text, readingOf(known)))

  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const old = await newestRevision(tx, article)
    if (article.newestRevision !== base)
      throw stale('text', { revision: { id: old.id, number: article.newestRevision, text: old.text } })
    if (old.text === text) throw new Refusal('unacceptable', `This is the text of revision ${base}, letter by letter.`)
    const number = base + 1

    const carrying = carrier(old.text, text, article.language)
    const carried = (await standingClaims(tx, articleId, old.id)).map((claim) =>
      carryClaim(claim, carrying, old.text, text),
    )
    const standing = carried.map(({ claim, places }) => ({ ...claim, places }))
    const fresh = newSuggestions(text.length, found, standing, carrying.fresh)
    const report = countFates(carried, fresh.suggestions.length)

    const { id: revisionId } = await tx.revision.create({
      data: {
        articleId,
        number,
        text,
        createdById: actor.id,
        report: { ...report, fates: carried.flatMap(({ fate }) => (fate ? [{ ...fate }] : [])) },
      },
      select: { id: true },
    })
    await tx.article.update({
      where: { id: articleId },
      data: {
        newestRevision: number,
        lastClaim: article.lastClaim + fresh.suggestions.length,
        version: { increment: 1 },
      },
    })
    const places = carried.flatMap(({ claim, places }) => places.map((place) => ({ claimId: claim.id, place })))
    await writeAnchors(tx, { articleId, revisionId, text }, [...places, ...fresh.mentions])
    await writeSuggestions(
      tx,
      { articleId, revisionId, text, lastClaim: article.lastClaim },
      fresh.suggestions,
      fresh.speakers,
    )
    await moveFates(tx, carried, actor)

    const unsettled = report.stale + report.orphaned + report.suggested > 0
    const reopened = unsettled ? await reopenIfCleared(tx, article, `revision ${number} changed its claims`) : []
    const added: AuditEvent = { kind: 'revision.added', subjectId: revisionId, articleId, data: { number, ...report } }
    await record(tx, actor, added, ...eventsOf(articleId, number, carried), ...reopened)
    return { number, report }
  })
}

/** The article's claims, held until the transaction ends, so that no verdict is given on words that are about to change. */
async function standingClaims(tx: Transaction, articleId: string, revisionId: string): Promise<StandingClaim[]> {
  const claims = await tx.$queryRaw<{ id: string; number: number; kind: Kind; status: ClaimStatus }[]>`
    SELECT id, number, kind::text AS kind, status::text AS status FROM claims WHERE article_id = ${articleId}::uuid
    ORDER BY number FOR NO KEY UPDATE`
  const anchors = await tx.anchor.findMany({
    where: { revisionId },
    orderBy: [{ start: 'asc' }, { end: 'asc' }],
    select: { claimId: true, start: true, end: true, exact: true },
  })
  const placesOf = Map.groupBy(anchors, ({ claimId }) => claimId)
  const lost = claims.filter(({ id, status }) => status === 'ORPHANED' && !placesOf.has(id)).map(({ id }) => id)
  const last = await tx.$queryRaw<{ id: string; exact: string }[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS id, a.exact FROM anchors a JOIN revisions r ON r.id = a.revision_id
    WHERE a.claim_id = ANY (${lost}::uuid[]) ORDER BY a.claim_id, r.number DESC, a.start`
  const lastWords = new Map(last.map(({ id, exact }) => [id, exact]))
  return claims.map((claim) => {
    const places = placesOf.get(claim.id) ?? []
    return { ...claim, places, words: places[0]?.exact ?? lastWords.get(claim.id) ?? '' }
  })
}

/** Claims that were set aside, or orphaned before, are not counted. A claim on other words with no verdict has moved. */
function countFates(carried: readonly CarriedClaim[], suggested: number): RevisionReport {
  const report: RevisionReport = { kept: 0, moved: 0, stale: 0, orphaned: 0, suggested }
  for (const { claim, fate } of carried)
    if (fate && claim.status !== 'ORPHANED') report[fate.fate === 'reanchored' ? 'moved' : fate.fate]++
  return report
}

/** Three writes, however many claims there are. Whoever changed the words under a claim may not approve a verdict on them. */
async function moveFates(tx: Transaction, carried: readonly CarriedClaim[], actor: Actor): Promise<void> {
  const changed = carried.filter(({ fate }) => fate?.fate === 'stale' || fate?.fate === 'reanchored')
  const orphaned = carried.filter(({ claim, fate }) => fate?.fate === 'orphaned' && claim.status !== 'ORPHANED')
  const ids = (list: readonly CarriedClaim[]) => list.map(({ claim }) => claim.id)
  const { makeStale, orphan } = CLAIM_MOVES
  const isJudged = ({ claim }: CarriedClaim) => (makeStale.from as readonly ClaimStatus[]).includes(claim.status)
  const touched = { textChangedById: actor.id, version: { increment: 1 } }
  const now = new Date()
  await tx.claim.updateMany({
    where: { id: { in: ids(changed.filter(isJudged)) } },
    data: { ...touched, status: makeStale.to, movedAt: now },
  })
  await tx.claim.updateMany({ where: { id: { in: ids(changed.filter((one) => !isJudged(one))) } }, data: touched })
  await tx.claim.updateMany({
    where: { id: { in: ids(orphaned) } },
    data: { ...touched, status: orphan.to, movedAt: now },
  })
}

function eventsOf(articleId: string, number: number, carried: readonly CarriedClaim[]): AuditEvent[] {
  return carried.flatMap(({ claim, fate }): AuditEvent[] => {
    const of = { subjectId: claim.id, articleId }
    if (fate?.fate === 'stale')
      return [{ kind: 'claim.stale', ...of, data: { claim: claim.number, why: whyStale(number, fate) } }]
    if (fate?.fate === 'orphaned' && claim.status !== 'ORPHANED')
      return [{ kind: 'claim.orphaned', ...of, data: { claim: claim.number, text: claim.words } }]
    if (fate?.fate === 'reanchored' && fate.now !== fate.was)
      return [{ kind: 'claim.reanchored', ...of, data: { claim: claim.number, text: fate.now ?? '' } }]
    return []
  })
}
