/** What runs for a language: everything, or only what does not depend on it (digits, ISO dates, quotation marks). */
type ExtractionScope = 'full' | 'language-independent'

/** The scope for a BCP 47 tag; no tag means English. */
export function extractionScope(language = 'en'): ExtractionScope {
  return /^en(?:$|[-_])/i.test(language) ? 'full' : 'language-independent'
}
