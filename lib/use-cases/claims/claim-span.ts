import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Anchor } from '@/lib/domain/claims/anchor'
import { anchorAt, whyNotSpan } from '@/lib/domain/claims/anchor'
import type { Kind } from '@/lib/domain/claims/claim'
import { withoutSpace } from '@/lib/domain/claims/claim-places'
import { Counted, wholeNumber } from '@/lib/domain/given-fields'
import { LIMITS } from '@/lib/domain/limits'
import type { Stretch } from '@/lib/domain/text/sentences'
import { Refusal, refuseIf, stale } from '@/lib/domain/refusal'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { newestRevision } from '@/lib/use-cases/articles/lock-article'

export const Offset = wholeNumber({ least: 0, most: LIMITS.text.most })
/** Of a revision, from 1. */
export const RevisionNumber = Counted

/** A stretch of the text that the person saw: UTF-16 code units, end exclusive, and the number of the revision. */
export const SPAN = { start: Offset, end: Offset, revision: RevisionNumber }

export interface Span {
  start: number
  end: number
  revision: number
}

/** The anchor of a span in the newest revision, without the white space at its ends; refuses a span of an older one (409) and one that can't be (422). */
export async function anchorOf(
  tx: Transaction,
  article: LockedArticle,
  { start, end, revision }: Span,
): Promise<{ revisionId: string; text: string; anchor: Anchor }> {
  if (revision !== article.newestRevision) throw stale('article', { revision: article.newestRevision })
  const { id, text } = await newestRevision(tx, article)
  refuseIf(whyNotSpan(text, start, end), 'unacceptable')
  const [place = { start, end }] = withoutSpace(text, { start, end })
  return { revisionId: id, text, anchor: anchorAt(text, place.start, place.end) }
}

/** Refuses a second claim of one kind on exactly the same words; `but` is the claim that is being changed. One query, however many places. */
export async function refuseTwins(
  tx: Transaction,
  kind: Kind,
  revisionId: string,
  places: readonly Stretch[],
  but?: string,
): Promise<void> {
  const keyOf = ({ start, end }: Stretch) => `${start}-${end}`
  const wanted = new Set(places.map(keyOf))
  const anchors = await tx.anchor.findMany({
    where: {
      revisionId,
      start: { in: places.map(({ start }) => start) },
      claim: { kind, status: { not: 'MERGED' }, ...(but !== undefined && { id: { not: but } }) },
    },
    orderBy: { start: 'asc' },
    select: { start: true, end: true, claim: { select: { id: true, number: true, status: true, version: true } } },
  })
  const twin = anchors.find((anchor) => wanted.has(keyOf(anchor)))
  if (!twin) return
  const { claim } = twin
  const what =
    claim.status === 'DISMISSED'
      ? `Claim ${claim.number} on exactly these words was dismissed: restore it instead.`
      : `Claim ${claim.number} is on exactly these words already.`
  throw new Refusal('conflict', what, { current: claim })
}

/** The PERSON claim of the article that stands on these words, for a speaker to point to; null where there is none. */
export async function speakerClaim(tx: Transaction, articleId: string, name: string): Promise<string | null> {
  const anchor = await tx.anchor.findFirst({
    where: { articleId, exact: name, claim: { kind: 'PERSON', status: { notIn: ['DISMISSED', 'MERGED'] } } },
    orderBy: { claim: { number: 'asc' } },
    select: { claimId: true },
  })
  return anchor?.claimId ?? null
}
