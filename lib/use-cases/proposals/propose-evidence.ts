import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db/transaction'
import type { Block } from '@/lib/domain/articles/block'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import { placeNotes } from '@/lib/domain/evidence/place-notes'
import type { Placed } from '@/lib/domain/evidence/place-notes'
import type { NoteRead } from '@/lib/domain/evidence/read-note'
import { readLink, readNote } from '@/lib/domain/evidence/read-note'
import type { Stretch } from '@/lib/domain/text/sentences'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { Prose, Typed } from '@/lib/use-cases/fields'
import { newId } from '@/lib/use-cases/new-id'

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

type Given = NonNullable<z.output<typeof ANNOTATIONS>>

/** What is to be proposed, and where it stands. */
export interface ProposedRow extends NoteRead {
  origin: Given[number]['kind']
  words: string
  saidBy: string
  placed: Placed | null
}

const hostOf = (address: string | undefined) =>
  address !== undefined && URL.canParse(address) ? new URL(address).hostname : null

/** Links of the text itself; those of its notes are the notes', and a page's to its own site lead about it. */
function linksOf(
  text: string,
  blocks: readonly Block[],
  notes: readonly Given[number][],
  { from, language }: { from: string | null; language: string },
): ProposedRow[] {
  const inNotes = new Set(notes.flatMap(({ links = [] }) => links))
  return blocks.flatMap(({ role, start, end, links = [] }) => {
    const sentences = links.length === 0 ? [] : sentencesOf(text.slice(start, end), language)
    const sentenceAround = (of: Stretch): Stretch => {
      const within = sentences.findLast((one) => start + one.start < of.end)
      return within ? { start: start + within.start, end: start + within.end } : { start: of.start, end: of.end }
    }
    return role === 'NOTE'
      ? []
      : links.flatMap((link): ProposedRow[] => {
          const words = text.slice(link.start, link.end)
          const read = readLink(words, link.href)
          if (!read || inNotes.has(link.href) || hostOf(link.href) === from) return []
          const sentence = sentenceAround(link)
          return [{ ...read, origin: 'LINK', words, saidBy: '', placed: { sentence, of: sentence, at: link.end } }]
        })
  })
}

/** What the notes, comments and links of a text propose as evidence, in the order of the text; what can't be placed comes last. */
export function proposedIn(
  { text, blocks }: Composed,
  notes: Given,
  { language, fetchedFrom }: { language: string; fetchedFrom?: string | undefined },
): ProposedRow[] {
  const body = blocks.filter(({ role }) => role !== 'NOTE')
  const end = Math.max(0, ...body.map((block) => block.end))
  const standing = notes.map(({ kind, on }) => ({ on, isAbout: kind === 'COMMENT' }))
  const places = placeNotes(text.slice(0, end), body, standing, language)
  let before: NoteRead | null = null
  const rows = notes.map(({ kind, words, by = '', links = [] }, at): ProposedRow => {
    const isRemark = kind === 'COMMENT'
    const read = readNote({ words, links, isRemark, before })
    if (!isRemark && read.title !== '') before = read
    return { ...read, origin: kind, words, saidBy: by, placed: places[at] ?? null }
  })
  const links = linksOf(text, body, notes, { from: hostOf(fetchedFrom), language })
  const inOrder = (row: ProposedRow) => row.placed?.at ?? text.length
  return [...rows, ...links].sort((one, other) => inOrder(one) - inOrder(other)).slice(0, LIMITS.notes.most)
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
