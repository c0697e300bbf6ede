import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Placed } from '@/lib/workers/claims/suggestion-rows'
import { anchorRows } from '@/lib/workers/claims/suggestion-rows'

interface Revision {
  articleId: string
  revisionId: string
}

/** Writes rows of anchors, part by part, into the newest revision; the database holds each part against its text as a whole. */
export async function insertAnchors(
  tx: Transaction,
  { articleId, revisionId }: Revision,
  parts: readonly string[],
): Promise<void> {
  for (const rows of parts)
    await tx.$executeRaw`
      INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
      SELECT gen_random_uuid(), ${articleId}::uuid, a.claim_id, ${revisionId}::uuid, a.start, a."end", a.exact, a.prefix, a.suffix
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS a (claim_id uuid, start int, "end" int, exact text, prefix text, suffix text)`
}

/** Writes the places that a person gave, as anchors of the newest revision. */
export async function writeAnchors(
  tx: Transaction,
  { text, ...revision }: Revision & { text: string },
  placed: readonly Placed[],
): Promise<void> {
  await insertAnchors(tx, revision, anchorRows(text, placed))
}
