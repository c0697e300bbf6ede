import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import type { Block } from '@/lib/domain/articles/block'
import type { Published } from '@/lib/domain/articles/published'
import { dayPublished } from '@/lib/domain/articles/published'
import type { ExtractedClaim, ExtractOptions } from '@/lib/extraction/claim'
import type { Reading } from '@/lib/workers/suggestions'
import { toSuggest } from '@/lib/workers/suggestions'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import { rowIds } from '@/lib/domain/row-ids'
import { writeAnchors } from '@/lib/use-cases/claims/write-anchors'

/** Whatever finds claims in a text; the desk's own is extraction, in a worker thread. */
export type Suggest = (text: string, options: ExtractOptions) => ExtractedClaim[]

/** What was found in a text; null where it could not be read within the limits. */
export async function readForClaims(
  text: string,
  options: ExtractOptions,
  most: number,
  suggest?: Suggest,
): Promise<Reading | null> {
  if (suggest) return toSuggest(suggest(text, options), most)
  try {
    return await inThread('read', { text, options, most })
  } catch (error) {
    if (error instanceof NotRead) return null
    throw error
  }
}

interface Place {
  articleId: string
  revisionId: string
  text: string
  /** The number given to the last claim so far. */
  lastClaim: number
}

/** How a text is read for claims: its parts, its language, and the day that "yesterday" is told from, of the newsroom's calendar. */
export function readingOf(
  { language, ...published }: { language: string } & Published,
  blocks: readonly Block[],
  timeZone: string,
): ExtractOptions {
  const day = dayPublished(published, timeZone)
  return { language, blocks, ...(day !== null && { publishedAt: day }) }
}

/** What is kept of the machine's understanding; it is shown as a hint and never trusted. */
export function understood({
  sub,
  value,
  unit,
  hedge,
  why,
  alias,
  speaker,
  roles,
}: ExtractedClaim): Prisma.InputJsonObject {
  return {
    ...(sub !== undefined && { sub }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(hedge !== undefined && { hedge }),
    ...(why !== undefined && { why }),
    ...(alias !== undefined && { alias }),
    ...(speaker?.cue !== undefined && { cue: speaker.cue }),
    ...(roles && { roles: [...new Set(roles.map(({ text }) => text))] }),
  }
}

/**
 * Writes suggestions (in order, as `readForClaims` gives them) as SUGGESTED claims with their anchors, numbered on from `lastClaim`; two
 * statements, however many there are. `speakers` names, by index, claims that are there already. The caller raises the article's `lastClaim` by their count. Answers their ids.
 */
export async function writeSuggestions(
  tx: Transaction,
  { articleId, revisionId, text, lastClaim }: Place,
  claims: readonly ExtractedClaim[],
  speakers: ReadonlyMap<number, string> = new Map(),
): Promise<string[]> {
  if (claims.length === 0) return []
  const ids = rowIds(claims.length)
  const rows = claims.map((claim, index) => ({
    id: ids[index],
    number: lastClaim + index + 1,
    kind: claim.kind,
    understood: understood(claim),
    weight: claim.weight ?? null,
    speaker_text: claim.speaker?.text ?? null,
    speaker_id: speakers.get(index) ?? ids[claim.speaker?.claim ?? -1] ?? null,
  }))
  await tx.$executeRaw`
    INSERT INTO claims (id, article_id, number, kind, understood, weight, speaker_text, speaker_id)
    SELECT c.id, ${articleId}::uuid, c.number, c.kind::"Kind", c.understood, c.weight, c.speaker_text, c.speaker_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c (id uuid, number int, kind text, understood jsonb, weight smallint, speaker_text text, speaker_id uuid)`
  const places = claims.flatMap(({ anchors }, index) => anchors.map((place) => ({ claimId: ids[index] ?? '', place })))
  await writeAnchors(tx, { articleId, revisionId, text }, places)
  return ids
}
