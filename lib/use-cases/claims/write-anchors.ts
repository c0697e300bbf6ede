import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { anchorAt } from '@/lib/domain/claims/anchor'
import type { Stretch } from '@/lib/domain/text/sentences'

/** A place of a claim in a text. */
interface Placed {
  claimId: string
  place: Stretch
}

/** Writes any number of anchors into the newest revision in one statement, which the database checks as a whole. */
export async function writeAnchors(
  tx: Transaction,
  { articleId, revisionId, text }: { articleId: string; revisionId: string; text: string },
  placed: readonly Placed[],
): Promise<void> {
  if (placed.length === 0) return
  const rows = placed.map(({ claimId, place }) => ({ claim_id: claimId, ...anchorAt(text, place.start, place.end) }))
  await tx.$executeRaw`
    INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
    SELECT gen_random_uuid(), ${articleId}::uuid, a.claim_id, ${revisionId}::uuid, a.start, a."end", a.exact, a.prefix, a.suffix
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS a (claim_id uuid, start int, "end" int, exact text, prefix text, suffix text)`
}
