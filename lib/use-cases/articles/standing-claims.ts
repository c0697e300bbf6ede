import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { asksForEdit } from '@/lib/domain/articles/article'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import type { StandingClaim } from '@/lib/domain/claims/claim-fate'
import type { AskedEdit } from '@/lib/domain/text/applied-edit'
import { isSameWords } from '@/lib/domain/text/fold-typography'
import type { Written } from '@/lib/domain/text/written-words'

export interface Standing {
  claims: StandingClaim[]
  /** Edits that approved verdicts ask for and the text lacks, each with whoever gave the verdict. */
  edits: (AskedEdit & { givenById: string })[]
}

/** The article's claims, held until the transaction ends, so that no verdict is given on words that are about to change. */
export async function standingClaims(tx: Transaction, articleId: string, revisionId: string): Promise<Standing> {
  const claims = await tx.$queryRaw<{ id: string; number: number; kind: Kind; status: ClaimStatus }[]>`
    SELECT id, number, kind::text AS kind, status::text AS status FROM claims WHERE article_id = ${articleId}::uuid
    ORDER BY number FOR NO KEY UPDATE`
  const anchors = await tx.anchor.findMany({
    where: { revisionId },
    orderBy: [{ start: 'asc' }, { end: 'asc' }],
    select: { claimId: true, start: true, end: true, exact: true },
  })
  const placesOf = Map.groupBy(anchors, ({ claimId }) => claimId)
  const asked = await askedEdits(tx, articleId)
  const lost = claims.filter(({ id, status }) => status === 'ORPHANED' && !placesOf.has(id)).map(({ id }) => id)
  const last = await tx.$queryRaw<{ id: string; exact: string }[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS id, a.exact FROM anchors a JOIN revisions r ON r.id = a.revision_id
    WHERE a.claim_id = ANY (${lost}::uuid[]) ORDER BY a.claim_id, r.number DESC, a.start`
  const lastWords = new Map(last.map(({ id, exact }) => [id, exact]))
  const standing = claims.map((claim): StandingClaim => {
    const places = placesOf.get(claim.id) ?? []
    const edit = asked.get(claim.id)
    const words = places[0]?.exact ?? lastWords.get(claim.id) ?? ''
    return { ...claim, places, words, ...(edit && { replacement: edit.replacement }) }
  })
  const edits = anchors.flatMap(({ claimId, start, end, exact }) => {
    const edit = asked.get(claimId)
    return !edit || isSameWords(exact, edit.replacement) ? [] : [{ start, end, ...edit }]
  })
  return { claims: standing, edits }
}

/** By claim: what its approved verdict asks for in place of its words, and nobody has done yet. */
async function askedEdits(tx: Transaction, articleId: string) {
  const verdicts = await tx.verdict.findMany({
    where: { endedAt: null, replacement: { not: null }, claim: { articleId, status: 'APPROVED', appliedIn: null } },
    select: { claimId: true, outcome: true, replacement: true, givenById: true },
  })
  return new Map(
    verdicts
      .filter(asksForEdit)
      .map(({ claimId, replacement, givenById }) => [claimId, { replacement: (replacement ?? '').trim(), givenById }]),
  )
}

/** Who wrote the stretches of a revision. */
export async function writtenWordsOf(tx: Transaction, revisionId: string): Promise<Written[]> {
  return tx.writtenWords.findMany({
    where: { revisionId },
    orderBy: { start: 'asc' },
    select: { start: true, end: true, personId: true, writtenIn: true },
  })
}

export async function writeWrittenWords(
  tx: Transaction,
  revisionId: string,
  written: readonly Written[],
): Promise<void> {
  if (written.length === 0) return
  await tx.writtenWords.createMany({ data: written.map((one) => ({ revisionId, ...one })) })
}
