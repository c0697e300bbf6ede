import type { Kind } from '@/lib/extraction/claim'
import { KINDS } from '@/lib/extraction/claim'

/** What runs for a language: everything, or only what does not depend on it (digits, ISO dates, quotation marks). */
type ExtractionScope = 'full' | 'language-independent'

/** The scope for a BCP 47 tag; no tag means English. */
export function extractionScope(language = 'en'): ExtractionScope {
  return /^en(?:$|[-_])/i.test(language) ? 'full' : 'language-independent'
}

/** The kinds of claims that are looked for in a language. An ISO date is found in any; the dates that people write are not. */
export function kindsReadIn(language: string): readonly Kind[] {
  return extractionScope(language) === 'full' ? KINDS : ['QUOTE', 'NUMBER']
}
