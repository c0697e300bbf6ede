import type { ExtractedClaim, ExtractOptions } from './claim'
import { addDateValues } from './dates/date-values'
import { findDates } from './dates/dates'
import { readDocument } from './tokens/document'
import { joinMentions } from './joining'
import { extractionScope } from './languages/language'
import { findFigures } from './languages/figures'
import { findNames } from './names/names'
import { headsOfCells, headYear, readCells } from './amounts/tables'
import { findNumbers } from './amounts/numbers'
import { findPullQuotes, lendSpeakers } from './speech/pull-quotes'
import { asQuotations, findQuoted } from './speech/quotes'
import { setScene } from './speech/scene'
import { withSingleQuoted } from './speech/single-quotes'
import { findSpeakers } from './speech/speakers'
import { findStatements } from './statements/statements'

/**
 * The checkable claims of a text, ordered by first anchor, then by kind.
 * Anchors are UTF-16 spans of `text`; within a kind no two overlap. Never throws, whatever the text.
 * In a language other than English only what does not depend on the language is found: see extractionScope.
 */
export function extractClaims(text: string, options: ExtractOptions = {}): ExtractedClaim[] {
  const full = extractionScope(options.language) === 'full'
  const document = readDocument(text, options.blocks)
  const { tokens } = document
  const dates = findDates(document, full)
  const heads = headsOfCells(document.blocks)
  addDateValues(document, dates, options.publishedAt, (token) => headYear(document, heads, token))
  const taken = new Uint8Array(tokens.length)
  for (const { first, last } of dates) taken.fill(1, first, last)
  const numbers = full ? findNumbers(document, taken) : findFigures(document, taken, options.language ?? '')
  readCells(document, dates, numbers)
  const names = full ? findNames(document, taken) : []
  const double = findQuoted(document)
  const quoted = full ? withSingleQuoted(document, double) : double
  const pulled = findPullQuotes(document, quoted)
  const quotes = [...asQuotations(document, quoted, full), ...pulled].sort((a, b) => a.first - b.first)
  const scene = setScene(document, pulled.length > 0 ? [...quoted, ...pulled] : quoted, names)
  if (full) findSpeakers(scene, quotes)
  lendSpeakers(document, quotes)
  const statements = full ? findStatements(scene, { dates, numbers }) : []
  return joinMentions(document, { quotes, names, amounts: [...dates, ...numbers], statements, inQuote: scene.quoteOf })
}
