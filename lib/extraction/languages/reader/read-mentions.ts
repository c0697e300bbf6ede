import { findDates } from '@/lib/extraction/dates/dates'
import { readSigns } from '@/lib/extraction/amounts/tables'
import { addDateValues } from '@/lib/extraction/dates/date-values'
import { keyOf } from '@/lib/extraction/names/name-keys'
import type { NameMention } from '@/lib/extraction/names/names'
import { findPullQuotes, lendSpeakers, signPullQuotes } from '@/lib/extraction/speech/pull-quotes'
import { findQuoted } from '@/lib/extraction/speech/quotes'
import { markAddresses } from '@/lib/extraction/tokens/addresses'
import type { Document } from '@/lib/extraction/tokens/document'
import type { Mention, Quotation, Statement } from '@/lib/extraction/tokens/mention'
import { findAmounts } from './amounts'
import { findAssertions } from './assertions'
import { findBodies } from './bodies'
import { findCredited } from './credits'
import { findWrittenDates } from './dates'
import type { Lexis } from './lexis'
import { findNamesWithoutCapitals } from './names-without-capitals'
import { isHonorific, isRole } from './name-words'
import { findPersons } from './persons'
import { findPlaces } from './places'
import { readWords, type Reading } from './reading'
import { findSpeakersIn, readQuoted } from './speech'

/** What is found in a text in one of the languages that have a grammar. */
export interface ReadMentions {
  quotes: Quotation[]
  names: NameMention[]
  amounts: Mention[]
  statements: Statement[]
  inQuote: Int32Array
}

/** Reads a text by the grammar of its language: addresses and dates first, then what stands in quotation marks, names, amounts, speakers. */
export function readMentions(document: Document, lexis: Lexis, publishedAt: string | undefined): ReadMentions {
  const addresses = markAddresses(document)
  const digits = findDates(document, false).filter(({ first }) => !addresses[first])
  addDateValues(document, digits, publishedAt, () => undefined)
  const reading = readWords(document, lexis, addresses)
  for (const { first, last } of digits) reading.taken.fill(1, first, last)
  const dates = [...digits, ...findWrittenDates(reading, publishedAt)]
  const quoted = findQuoted(document)
  const { quotes: marked, bodies } = readQuoted(reading, quoted)
  const quotes = [...marked, ...findPullQuotes(document, quoted)].sort((a, b) => a.first - b.first)
  for (const { first, last } of bodies) reading.taken.fill(1, first, last)
  const names = [...bodies, ...findNames(reading)].sort((a, b) => a.first - b.first)
  const numbers = findAmounts(reading)
  readSigns(document, numbers)
  const amounts = [...dates, ...numbers]
  findSpeakersIn(reading, quotes, names)
  signPullQuotes(document, quotes, names, (at) => isRole(reading, at) || isHonorific(reading, at))
  lendSpeakers(document, quotes)
  const inQuote = new Int32Array(document.tokens.length)
  for (const [index, { first, last }] of quotes.entries()) inQuote.fill(index + 1, first, last)
  const statements = findAssertions(reading, inQuote, [...names, ...amounts])
  return { quotes, names: names.map((name) => asName(reading, name)), amounts, statements, inQuote }
}

function findNames(reading: Reading): Mention[] {
  if (reading.lexis.grammar.capitals === 'none') return findNamesWithoutCapitals(reading)
  return [...findBodies(reading), ...findCredited(reading), ...findPersons(reading), ...findPlaces(reading)]
}

function asName({ document }: Reading, mention: Mention): NameMention {
  return { ...mention, key: keyOf(document.tokens, mention.first, mention.last), titled: false }
}
