import type { ExtractedClaim, ExtractOptions, Span } from './claim'
import { addDateValues } from './dates/date-values'
import { findDates } from './dates/dates'
import { markAddresses } from './tokens/addresses'
import { type PlainText, plainTextOf } from './tokens/plain-text'
import { type Document, readDocument } from './tokens/document'
import { Gram } from './tokens/grammar-words'
import type { Mention } from './tokens/mention'
import type { Token } from './tokens/tokens'
import { joinMentions } from './joining'
import { extractionScope } from './languages/language'
import { findFigures } from './languages/figures'
import { findNames } from './names/names'
import { headYear, readCells } from './amounts/tables'
import { findNumbers } from './amounts/numbers'
import { findPullQuotes, lendSpeakers, signPullQuotes } from './speech/pull-quotes'
import { asQuotations, findQuoted } from './speech/quotes'
import { setScene } from './speech/scene'
import { withSingleQuoted } from './speech/single-quotes'
import { findSpeakers } from './speech/speakers'
import { lexisOf } from '@/lib/extraction/languages/reader/lexis'
import { readMentions } from '@/lib/extraction/languages/reader/read-mentions'
import { weighClaims } from '@/lib/extraction/weight/weigh'
import { findStatements } from './statements/statements'
import { headsOfCells } from '@/lib/text/table-heads'

/**
 * The checkable claims of a text, ordered by first anchor, then by kind.
 * Anchors are UTF-16 spans of `text`; within a kind no two overlap. Never throws, whatever the text.
 * What is found in a language other than English is told by kindsReadIn.
 */
export function extractClaims(text: string, options: ExtractOptions = {}): ExtractedClaim[] {
  const { language = 'en' } = options
  const plain = plainTextOf(text, extractionScope(language) === 'full', { blocks: options.blocks ?? [], language })
  if (plain.text === text) return readClaims(text, options)
  const blocks = options.blocks?.map((block) => ({ ...block, ...plain.toPlain(block) }))
  const claims = readClaims(plain.text, { ...options, ...(blocks && { blocks }) })
  return claims.map((claim) => claimIn(text, claim, plain))
}

/** The claim with its places and words as they stand in the text given. */
function claimIn(text: string, claim: ExtractedClaim, { toGiven }: PlainText): ExtractedClaim {
  const placed = <T extends Span>(span: T): T & { text: string } => {
    const { start, end } = toGiven(span)
    return { ...span, start, end, text: text.slice(start, end) }
  }
  const anchors = claim.anchors.map(toGiven)
  return {
    ...claim,
    anchors,
    text: text.slice(anchors[0]?.start, anchors[0]?.end),
    ...(claim.speaker && { speaker: placed(claim.speaker) }),
    ...(claim.roles && { roles: claim.roles.map(placed) }),
  }
}

function readClaims(text: string, options: ExtractOptions): ExtractedClaim[] {
  const lexis = options.language === undefined ? undefined : lexisOf(options.language)
  const document = readDocument(text, options.blocks, lexis?.grammar.code)
  const mentions = lexis ? readMentions(document, lexis, options.publishedAt) : readEnglish(document, options)
  const claims = joinMentions(document, mentions)
  weighClaims(document, claims, lexis)
  return claims
}

/** “5” that closes one part and “of March” that opens the next are no date. */
function staysInBlock({ blockOf }: Document, { first, last }: Mention): boolean {
  return blockOf[first] === blockOf[last - 1]
}

/** "Mayor" and "Prime" before a name. */
function isTitleWord(token: Token | undefined): boolean {
  return token !== undefined && (token.word.gram & (Gram.TITLE | Gram.ROLE | Gram.HONORIFIC)) !== 0
}

/** Everything in an English text; in one of a language without a grammar only what does not depend on the language. */
function readEnglish(document: Document, options: ExtractOptions) {
  const full = extractionScope(options.language) === 'full'
  const addresses = markAddresses(document)
  const dates = findDates(document, full).filter((one) => !addresses[one.first] && staysInBlock(document, one))
  const heads = headsOfCells(document.blocks)
  addDateValues(document, dates, options.publishedAt, (token) => headYear(document, heads, token))
  const taken = addresses
  for (const { first, last } of dates) taken.fill(1, first, last)
  const amounts = full ? findNumbers(document, taken) : findFigures(document, taken, options.language ?? '')
  const numbers = amounts.filter((one) => staysInBlock(document, one))
  readCells(document, dates, numbers)
  for (const { first, last, sub } of numbers) if (sub === 'money') taken.fill(1, first, last)
  const names = full ? findNames(document, taken) : []
  const double = findQuoted(document)
  const quoted = full ? withSingleQuoted(document, double) : double
  const pulled = findPullQuotes(document, quoted)
  const quotes = [...asQuotations(document, quoted, full), ...pulled].sort((a, b) => a.first - b.first)
  const scene = setScene(document, pulled.length > 0 ? [...quoted, ...pulled] : quoted, names, [...dates, ...numbers])
  if (full) findSpeakers(scene, quotes)
  signPullQuotes(document, quotes, names, (at) => isTitleWord(document.tokens[at]))
  lendSpeakers(document, quotes)
  const statements = full ? findStatements(scene) : []
  return { quotes, names, amounts: [...dates, ...numbers], statements, inQuote: scene.quoteOf }
}
