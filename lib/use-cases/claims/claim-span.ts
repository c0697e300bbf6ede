import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Anchor } from '@/lib/domain/claims/anchor'
import { anchorAt, whyNotSpan } from '@/lib/domain/claims/anchor'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
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

const keyOf = ({ start, end }: Stretch) => `${start}-${end}`

/** Refuses a second claim of one kind on exactly the same words; `but` is the claim that is being changed. One query, however many places. */
export async function refuseTwins(
  tx: Transaction,
  kind: Kind,
  revisionId: string,
  places: readonly Stretch[],
  but?: string,
): Promise<void> {
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
  throw new Refusal('conflict', thereIs(twin.claim), { current: twin.claim })
}

const thereIs = ({ number, status }: { number: number; status: ClaimStatus }) =>
  status === 'DISMISSED'
    ? `Claim ${number} on exactly these words was dismissed: restore it instead.`
    : `Claim ${number} is on exactly these words already.`

interface PlaceToShare extends Stretch {
  claimId: string
  /** The claim of the asked kind that stands there already. */
  number: number | null
  status: ClaimStatus | null
}

/**
 * Why claims of a locked article can’t become one kind, asked of one after the other: as `refuseTwins`, and none that was asked about
 * before it and can may stand on the same words. One query, however many claims.
 */
export async function whyNotTwins(
  tx: Transaction,
  article: LockedArticle,
  kind: Kind,
  claimIds: readonly string[],
): Promise<(claim: { id: string; number: number; kind: Kind; status: ClaimStatus }) => string | null> {
  const places = await tx.$queryRaw<PlaceToShare[]>`
    SELECT p.claim_id AS "claimId", p.start, p."end", t.number, t.status
    FROM revisions r JOIN anchors p ON p.revision_id = r.id AND p.claim_id = ANY (${[...claimIds]}::uuid[])
      LEFT JOIN LATERAL (
        SELECT c.number, c.status::text AS status FROM anchors a JOIN claims c ON c.id = a.claim_id
        WHERE a.revision_id = r.id AND a.start = p.start AND a."end" = p."end" AND a.claim_id <> p.claim_id
          AND c.kind = ${kind}::"Kind" AND c.status <> 'MERGED'
        ORDER BY c.number LIMIT 1) t ON TRUE
    WHERE r.article_id = ${article.id}::uuid AND r.number = ${article.newestRevision}::int
    ORDER BY p.start, p."end"`
  const of = Map.groupBy(places, ({ claimId }) => claimId)
  const taken = new Map<string, { number: number; status: ClaimStatus }>()
  return (claim) => {
    if (claim.kind === kind) return null
    const theirs = of.get(claim.id) ?? []
    for (const place of theirs) {
      const { number, status } = place
      const twin = number === null || status === null ? taken.get(keyOf(place)) : { number, status }
      if (twin) return thereIs(twin)
    }
    for (const place of theirs) taken.set(keyOf(place), claim)
    return null
  }
}

/** The PERSON claim of the article that stands on these words, for a speaker to point to; null where there is none. */
export const speakerClaim = async (tx: Transaction, articleId: string, name: string): Promise<string | null> =>
  (await speakerClaims(tx, articleId, [name])).get(name) ?? null

/** The same for many names, by name; those that nobody stands on are missing. One query, however many. */
export async function speakerClaims(
  tx: Transaction,
  articleId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ name: string; claimId: string }[]>`
    SELECT DISTINCT ON (a.exact) a.exact AS name, a.claim_id AS "claimId" FROM anchors a JOIN claims c ON c.id = a.claim_id
    WHERE a.article_id = ${articleId}::uuid AND a.exact = ANY (${[...new Set(names)]}::text[])
      AND c.kind = 'PERSON' AND c.status NOT IN ('DISMISSED', 'MERGED')
    ORDER BY a.exact, c.number`
  return new Map(rows.map(({ name, claimId }) => [name, claimId]))
}
