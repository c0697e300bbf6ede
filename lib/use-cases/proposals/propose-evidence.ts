import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db/transaction'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import type { GivenNote, ProposedRow } from '@/lib/domain/evidence/proposed-in'
import { proposedIn } from '@/lib/domain/evidence/proposed-in'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { Prose, Typed } from '@/lib/use-cases/fields'
import { newId } from '@/lib/use-cases/new-id'
import { inThread, NotRead } from '@/lib/workers/text-pool'

/** Notes and comments of a text that was read, as reading it answered them. */
export const ANNOTATIONS = z
  .array(
    z.strictObject({
      kind: z.enum(['FOOTNOTE', 'ENDNOTE', 'COMMENT', 'LINK']),
      words: Prose,
      by: Typed.max(LIMITS.line.most, atMost('line')).optional(),
      on: Typed.max(LIMITS.line.most, atMost('line')),
      links: z
        .array(z.string().max(LIMITS.link.most, atMost('link')))
        .max(20)
        .optional(),
    }),
  )
  .max(LIMITS.notes.most, atMost('notes'))
  .optional()
  .describe(
    'Its notes and comments, as POST /articles/read-file and /fetch answer them: they, and the links of the text, become proposed evidence. Without this nothing is proposed.',
  )

/**
 * What the notes, comments and links of a text propose as evidence, worked out beside the event loop: a thousand notes are looked for in
 * a text as long as a book. Where that takes too long none has a place, and they are proposed all the same.
 */
export async function proposedBy(
  { text, blocks }: Composed,
  notes: readonly GivenNote[],
  how: { language: string; fetchedFrom?: string | undefined },
): Promise<ProposedRow[]> {
  try {
    return await inThread('propose', { text, blocks, notes, how })
  } catch (error) {
    if (error instanceof NotRead) return proposedIn({ text, blocks }, notes, { ...how, isPlaced: false })
    throw error
  }
}

/**
 * Keeps what is proposed, bound to the claims that stand in the words it is of. What an earlier text proposed at the same sentence in the same
 * words is not proposed once more, whatever became of it. Answers how many there are.
 */
export async function insertProposals(
  tx: Transaction,
  { articleId, revisionId, text }: { articleId: string; revisionId: string; text: string },
  rows: readonly ProposedRow[],
  actor: Pick<Actor, 'id'>,
): Promise<number> {
  if (rows.length === 0) return 0
  const given = rows.map(({ placed, ...row }, at) => ({
    ...{ id: newId(), number: at + 1, ...row },
    sentence: placed
      ? text.slice(placed.sentence.start, placed.sentence.end).slice(0, LIMITS.prose.most).toWellFormed()
      : '',
    ...(placed && { start: placed.of.start, end: placed.of.end }),
  }))
  const json = JSON.stringify(given)
  const inserted = await tx.$executeRaw`
    INSERT INTO proposals (id, article_id, revision_id, number, origin, words, said_by, sentence, kind, title, url, locator, held, created_by_id)
    SELECT p.id, ${articleId}::uuid, ${revisionId}::uuid,
      coalesce((SELECT max(o.number) FROM proposals o WHERE o.article_id = ${articleId}::uuid), 0) + row_number() OVER (ORDER BY p.number), p.origin::"ProposalOrigin", p.words, p."saidBy", p.sentence,
      p.kind::"SourceKind", p.title, p.url, p.locator, p."isHeld", ${actor.id}::uuid
    FROM jsonb_to_recordset(${json}::jsonb) AS p (id uuid, number int, origin text, words text, "saidBy" text, sentence text, kind text,
      title text, url text, locator text, "isHeld" boolean)
    WHERE NOT EXISTS (SELECT FROM proposals o WHERE o.article_id = ${articleId}::uuid AND o.origin = p.origin::"ProposalOrigin"
      AND o.words = p.words AND o.sentence = p.sentence AND o.url IS NOT DISTINCT FROM p.url)`
  await tx.$executeRaw`
    INSERT INTO proposal_claims (proposal_id, claim_id)
    SELECT DISTINCT p.id, a.claim_id
    FROM jsonb_to_recordset(${json}::jsonb) AS p (id uuid, start int, "end" int)
    JOIN proposals kept ON kept.id = p.id
    JOIN anchors a ON a.revision_id = ${revisionId}::uuid AND a.start < p."end" AND a."end" > p.start`
  return inserted
}
