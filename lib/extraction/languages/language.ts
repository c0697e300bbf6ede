import type { Kind } from '@/lib/extraction/claim'
import { KINDS } from '@/lib/extraction/claim'
import { hasGrammar } from './reader/lexis'

/** What runs for a language: everything; what its grammar tells; or only what does not depend on it (digits, ISO dates, quotation marks). */
type ExtractionScope = 'full' | 'grammar' | 'language-independent'

/** The scope for a BCP 47 tag; no tag means English. */
export function extractionScope(language = 'en'): ExtractionScope {
  if (/^en(?:$|[-_])/i.test(language)) return 'full'
  return hasGrammar(language) ? 'grammar' : 'language-independent'
}

/**
 * The kinds of claims that are looked for in a language. An ISO date is found in any; the dates that people write need its
 * words. Where there is a grammar whole sentences are suggested, but what they assert is not told apart: statements count as
 * not read.
 */
const READ: Readonly<Record<ExtractionScope, readonly Kind[]>> = {
  full: KINDS,
  grammar: KINDS.filter((kind) => kind !== 'STATEMENT'),
  'language-independent': ['QUOTE', 'NUMBER'],
}

export function kindsReadIn(language: string): readonly Kind[] {
  return READ[extractionScope(language)]
}

/** What is found in a text that is read as another language than it is in. */
export const KINDS_READ_IN_ANY = READ['language-independent']
