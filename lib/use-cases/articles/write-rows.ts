import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Block } from '@/lib/domain/articles/block'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { Actor } from '@/lib/domain/people/actor'
import { newId } from '@/lib/use-cases/new-id'
import { insertAnchors } from '@/lib/use-cases/claims/write-anchors'
import type { FateRows } from '@/lib/workers/claims/fates'
import type { SuggestionRows } from '@/lib/workers/claims/suggestion-rows'

/** A revision that claims are written into. */
interface Place {
  articleId: string
  revisionId: string
}

interface NewRevision {
  articleId: string
  number: number
  text: string
  blocks: readonly Block[]
  /** What became of the claims, in JSON. */
  report?: string
  /** Where it was fetched from. */
  address?: string | undefined
}

/** Keeps a text; answers its id. */
export async function insertRevision(
  tx: Transaction,
  { articleId, number, text, blocks, report = '{}', address }: NewRevision,
  actor: Pick<Actor, 'id'>,
): Promise<string> {
  const id = newId()
  await tx.$executeRaw`
    INSERT INTO revisions (id, article_id, number, text, blocks, report, address, created_by_id)
    VALUES (${id}::uuid, ${articleId}::uuid, ${number}, ${text}, ${JSON.stringify(blocks)}::jsonb, ${report}::jsonb, ${address ?? null}, ${actor.id}::uuid)`
  return id
}

/** Writes suggestions as SUGGESTED claims with their anchors. The caller raises the article's `lastClaim` by their count. */
export async function insertSuggestions(
  tx: Transaction,
  place: Place,
  { claims, places }: SuggestionRows,
): Promise<void> {
  for (const rows of claims)
    await tx.$executeRaw`
      INSERT INTO claims (id, article_id, number, kind, understood, weight, speaker_text, speaker_id)
      SELECT c.id, ${place.articleId}::uuid, c.number, c.kind::"Kind", c.understood, c.weight, c.speaker_text, c.speaker_id
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS c (id uuid, number int, kind text, understood jsonb, weight smallint, speaker_text text, speaker_id uuid)`
  await insertAnchors(tx, place, places)
}

/** Keeps who wrote a text. */
export async function insertWrittenWords(
  tx: Transaction,
  revisionId: string,
  written: readonly string[],
): Promise<void> {
  for (const rows of written)
    await tx.$executeRaw`
      INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
      SELECT ${revisionId}::uuid, w.start, w."end", w."personId", w."writtenIn"
      FROM jsonb_to_recordset(${rows}::jsonb) AS w (start int, "end" int, "personId" uuid, "writtenIn" int)`
}

/** Keeps what was understood of claims whose text was read anew. A speaker whom a person set stays. */
export async function updateReadings(tx: Transaction, readings: readonly string[]): Promise<void> {
  for (const rows of readings)
    await tx.$executeRaw`
      UPDATE claims SET understood = r.understood, weight = r.weight,
        speaker_text = CASE WHEN r.read AND claims.speaker_set_by_id IS NULL THEN r.speaker_text ELSE claims.speaker_text END,
        speaker_id = CASE WHEN r.read AND claims.speaker_set_by_id IS NULL THEN r.speaker_id ELSE claims.speaker_id END
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS r (id uuid, understood jsonb, weight smallint, read boolean, speaker_text text, speaker_id uuid)
      WHERE claims.id = r.id AND (claims.understood, claims.weight, claims.speaker_text, claims.speaker_id)
        IS DISTINCT FROM (r.understood, r.weight, r.speaker_text, r.speaker_id)`
}

/** Makes claims stale whose words are read otherwise now. */
export async function makeStale(tx: Transaction, stale: readonly string[]): Promise<void> {
  for (const rows of stale)
    await tx.$executeRaw`
      UPDATE claims c SET status = ${CLAIM_MOVES.makeStale.to}::"ClaimStatus", stale_reason = r.why, moved_at = now(), version = c.version + 1
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid, why text) WHERE c.id = r.id`
}

/** Whoever set by what these places are read otherwise now is among those who changed what stands there. */
export async function noteReadBy(
  tx: Transaction,
  revisionId: string,
  places: readonly string[],
  actor: Pick<Actor, 'id'>,
): Promise<void> {
  for (const rows of places)
    await tx.$executeRaw`
      UPDATE claims SET text_changed_by_id = ${actor.id}::uuid
      WHERE id IN (SELECT a.claim_id FROM jsonb_to_recordset(${rows}::jsonb) AS r (start int, "end" int)
        JOIN anchors a ON a.revision_id = ${revisionId}::uuid AND a.start < r."end" AND a."end" > r.start)`
}

/**
 * Keeps what a new text does to claims. Whoever changed the words under a claim may not approve a verdict on them; whoever made an
 * approved edit changed nothing that the verdict did not ask for.
 */
export async function moveFates(
  tx: Transaction,
  number: number,
  fates: FateRows,
  actor: Pick<Actor, 'id'>,
): Promise<void> {
  const { makeStale: stale, orphan } = CLAIM_MOVES
  for (const rows of fates.stale)
    await tx.$executeRaw`
      UPDATE claims c SET text_changed_by_id = ${actor.id}::uuid, version = c.version + 1, status = ${stale.to}::"ClaimStatus", moved_at = now(),
        stale_reason = r.why
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid, why text) WHERE c.id = r.id`
  for (const rows of fates.staleBefore)
    await tx.$executeRaw`
      UPDATE claims c SET text_changed_by_id = ${actor.id}::uuid, version = c.version + 1, stale_reason = r.why
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid, why text) WHERE c.id = r.id`
  for (const rows of fates.reanchored)
    await tx.$executeRaw`
      UPDATE claims c SET text_changed_by_id = ${actor.id}::uuid, version = c.version + 1
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid) WHERE c.id = r.id`
  for (const rows of fates.orphaned)
    await tx.$executeRaw`
      UPDATE claims c SET text_changed_by_id = ${actor.id}::uuid, version = c.version + 1, status = ${orphan.to}::"ClaimStatus", moved_at = now()
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid) WHERE c.id = r.id`
  for (const rows of fates.applied)
    await tx.$executeRaw`
      UPDATE claims c SET applied_in = ${number}, version = c.version + 1
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid) WHERE c.id = r.id`
}
