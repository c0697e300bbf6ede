import { roleAt } from '@/lib/extraction/tokens/blocks'
import type { Document } from '@/lib/extraction/tokens/document'
import type { Mention, Quotation } from '@/lib/extraction/tokens/mention'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { Quoted } from './quotes'
import { isSignatureLine } from './signature-line'

/** Words of what somebody is, before the name that signs a pull quote: "Detective Chief Inspector". */
const LONGEST_TITLE = 4

/** A pull quote without quotation marks: all its words, up to a dash before whoever said them. */
export function findPullQuotes(document: Document, quoted: readonly Quoted[]): Quotation[] {
  const { tokens, paragraphs, blockOf, blocks, text } = document
  const marked = new Set(quoted.map(({ first }) => blockOf[first]))
  return paragraphs.slice(0, -1).flatMap((first, index): Quotation[] => {
    if (roleAt(document, first) !== 'PULL_QUOTE' || marked.has(blockOf[first])) return []
    const end = paragraphs[index + 1] ?? first
    if (isSignature(tokens, first, end) || isSignatureLine(text, blocks, blockOf[first] ?? -1)) return []
    const dash = tokens.slice(first + 1, end).findIndex(isDash)
    const last = dash < 0 ? end : first + 1 + dash
    const start = tokens[first]?.start ?? 0
    return [{ kind: 'QUOTE', start, end: tokens[last - 1]?.end ?? start, first, last, sub: 'direct', part: 0 }]
  })
}

const DASH = /^(?:[–—―-]|--)$/

/** “— Jane Holm, mayor” in a part of its own: a full name behind a dash signs the words above it, and says none. */
function isSignature(tokens: readonly Token[], first: number, end: number): boolean {
  const isName = (token: Token | undefined) =>
    token !== undefined && token.shape === Shape.CAPITAL && (token.word.gram & (Gram.FUNCTION | Gram.DETERMINER)) === 0
  const opens = DASH.test(tokens[first]?.text ?? '') && isName(tokens[first + 1]) && isName(tokens[first + 2])
  return opens && !/[.!?…]$/.test(tokens[end - 1]?.text ?? '')
}

function isDash({ text, shape, gap }: Token): boolean {
  return shape === Shape.MARK && gap > 0 && DASH.test(text) && text !== '-'
}

/** “…” Helena Brandt: the name that ends a pull quote, behind its words or a dash, and before what the person is, says whose they are. */
export function signPullQuotes(
  { tokens, blockOf, blocks, text }: Document,
  quotes: readonly Quotation[],
  names: readonly Mention[],
  isTitle: (at: number) => boolean,
): void {
  const startingAt = new Map(names.map((name) => [name.first, name]))
  for (const quote of quotes) {
    const own = blockOf[quote.first] ?? -1
    if (blocks[own]?.role !== 'PULL_QUOTE') continue
    let at = quote.last
    if (/^(?:[,―–—-]|--)$/.test(tokens[at]?.text ?? '')) at++
    const from = at
    while (at < from + LONGEST_TITLE && !startingAt.has(at) && isTitle(at)) at++
    const name = startingAt.get(at)
    if (!name || name.kind === 'PLACE' || blockOf[at] !== own) continue
    const ended = blockOf[name.last] !== own || /^[,(.|]$/.test(tokens[name.last]?.text ?? '')
    const { start, end } = name
    if (ended || (tokens[name.last]?.gap ?? 0) >= Gap.LINE) quote.speaker = { start, end, text: text.slice(start, end) }
  }
}

/** A pull quote that names nobody has the speaker of the quotation its words are taken from. */
export function lendSpeakers(document: Document, quotes: readonly Quotation[]): void {
  const pulled = quotes.filter(({ first, speaker }) => !speaker && roleAt(document, first) === 'PULL_QUOTE')
  if (pulled.length === 0) return
  const said = quotes
    .filter(({ first, speaker }) => speaker && roleAt(document, first) !== 'PULL_QUOTE')
    .map(({ first, last, speaker }) => ({ words: wordsIn(document, first, last), speaker }))
  for (const quote of pulled) {
    const words = wordsIn(document, quote.first, quote.last)
    const source = said.find((one) => one.words.includes(words))
    if (source?.speaker) quote.speaker = source.speaker
  }
}

function wordsIn({ tokens }: Document, first: number, last: number): string {
  const words = tokens.slice(first, last).filter(({ shape }) => shape !== Shape.MARK)
  return ` ${words.map(({ lower }) => lower).join(' ')} `
}
