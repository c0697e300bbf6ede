import type { ExtractedClaim } from '@/lib/extraction/claim'
import type { Conflict } from '@/lib/extraction/consistency/conflict'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { recogniseLanguage } from '@/lib/extraction/languages/recognise'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'

export interface Examined {
  /** As given, or as recognised; "und" where neither is. */
  language: string
  claims: ExtractedClaim[]
  conflicts: Conflict[]
}

/** The claims of a text and its conflicts, also with the reference facts Galley comes with. What language it is in is recognised unless it is told. */
export function examine(text: string, publishedAt: string | undefined, told?: string): Examined {
  const language = told ?? recogniseLanguage(text).language
  const options = { ...(publishedAt !== undefined && { publishedAt }), ...(language !== 'und' && { language }) }
  const claims = extractClaims(text, options)
  const conflicts = findConflicts(claims, { text, ...options, reference: CURATED_FACTS })
  return { language, claims, conflicts }
}
