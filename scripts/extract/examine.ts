import type { ExtractedClaim } from '@/lib/extraction/claim'
import type { Conflict } from '@/lib/extraction/consistency/conflict'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'

export interface Examined {
  claims: ExtractedClaim[]
  conflicts: Conflict[]
}

/** The claims of a text and its conflicts, also with the reference facts Galley comes with. */
export function examine(text: string, publishedAt: string | undefined): Examined {
  const published = publishedAt === undefined ? {} : { publishedAt }
  const claims = extractClaims(text, published)
  return { claims, conflicts: findConflicts(claims, { text, ...published, reference: CURATED_FACTS }) }
}
