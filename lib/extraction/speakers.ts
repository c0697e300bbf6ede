import type { Speaker } from './claim'
import type { Document } from './document'
import { Gram } from './grammar-words'
import type { NameMention } from './names'
import type { Quotation } from './mention'
import { Shape, type Token } from './tokens'

/** A possible speaker: token range, and the cue that was found. */
interface Found {
  first: number
  last: number
  cue: string
}

/** Names by the token they start and end at. */
interface NameIndex {
  startingAt: Map<number, NameMention>
  endingAt: Map<number, NameMention>
}

const SUBJECTS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who'])

/** Gives each quotation its speaker: after it, before it, then the paragraph's, then the previous paragraph's. */
export function findSpeakers(document: Document, quotes: Quotation[], names: NameMention[]): void {
  const { tokens, paragraphOf, paragraphs } = document
  const index: NameIndex = { startingAt: new Map(), endingAt: new Map() }
  for (const name of names) {
    index.startingAt.set(name.first, name)
    index.endingAt.set(name.last, name)
  }
  let previous: { paragraph: number; speaker: Speaker } | undefined
  for (const [position, quote] of quotes.entries()) {
    const paragraph = paragraphOf[quote.first] ?? 0
    const before = quotes[position - 1]
    const after = quotes[position + 1]
    const found = speakerAfter(document, index, quote, after) ?? speakerBefore(document, index, quote, before)
    if (found) {
      const start = tokens[found.first]?.start ?? 0
      const end = tokens[found.last - 1]?.end ?? 0
      quote.speaker = { start, end, text: document.text.slice(start, end), cue: found.cue }
    } else if (
      previous &&
      (previous.paragraph === paragraph ||
        (previous.paragraph === paragraph - 1 && quote.first === paragraphs[paragraph]))
    )
      quote.speaker = previous.speaker
    if (quote.speaker) previous = { paragraph: paragraphOf[quote.last - 1] ?? paragraph, speaker: quote.speaker }
  }
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && token.shape === Shape.LOWER && (token.word.gram & Gram.SPEECH) !== 0
}

function speakerAfter(
  { tokens, sentenceOf, paragraphOf }: Document,
  index: NameIndex,
  quote: Quotation,
  next: Quotation | undefined,
): Found | undefined {
  const limit = Math.min(tokens.length, quote.last + 25, next ? next.first : tokens.length)
  const paragraph = paragraphOf[quote.last - 1]
  let at = quote.last
  if (tokens[at]?.text === ',') at++
  const sentence = sentenceOf[at]
  const ended = tokens[quote.last - 2]
  const closed = ended?.text === '.'
  if (closed && sentenceOf[quote.last] !== sentenceOf[quote.last - 1]) return undefined
  for (let verb = at; verb < limit && paragraphOf[verb] === paragraph && sentenceOf[verb] === sentence; verb++) {
    if (tokens[verb]?.lower === 'according' && tokens[verb + 1]?.lower === 'to')
      return subjectFrom(tokens, index, verb + 2, limit, 'according to')
    if (!isVerb(tokens[verb])) continue
    const cue = tokens[verb]?.lower ?? ''
    if (verb === at) return subjectFrom(tokens, index, verb + 1, limit, cue)
    return subjectUpTo(tokens, index, at, verb, cue) ?? subjectFrom(tokens, index, verb + 1, limit, cue)
  }
  return undefined
}

function speakerBefore(
  { tokens, sentenceOf }: Document,
  index: NameIndex,
  quote: Quotation,
  previous: Quotation | undefined,
): Found | undefined {
  let sentence = sentenceOf[quote.first]
  let from = quote.first - 1
  if (from >= 0 && tokens[from]?.text === ':') sentence = sentenceOf[from]
  const stop = Math.max(-1, quote.first - 40, previous ? previous.last - 1 : -1)
  for (; from > stop && sentenceOf[from] === sentence; from--) {
    if (tokens[from]?.lower === 'to' && tokens[from - 1]?.lower === 'according')
      return subjectFrom(tokens, index, from + 1, quote.first, 'according to')
    if (!isVerb(tokens[from])) continue
    let start = from
    while (start > stop + 1 && sentenceOf[start - 1] === sentence) start--
    const found = subjectUpTo(tokens, index, start, from, tokens[from]?.lower ?? '')
    if (found) return found
  }
  return undefined
}

/** The subject that stands after the verb: a name, a pronoun, or "the …". */
function subjectFrom(tokens: Token[], index: NameIndex, from: number, limit: number, cue: string): Found | undefined {
  for (let at = from; at < Math.min(limit, from + 10); at++) {
    const token = tokens[at]
    if (!token) return undefined
    const name = index.startingAt.get(at)
    if (name?.kind === 'PERSON' || (name && !personSoon(tokens, index, name.last, limit)))
      return { first: name.first, last: name.last, cue }
    if (at === from && SUBJECTS.has(token.lower)) return { first: at, last: at + 1, cue }
    if (token.shape === Shape.MARK && /^[,.:;]/.test(token.text)) return nominal(tokens, from, at, cue)
  }
  return undefined
}

function personSoon(tokens: Token[], index: NameIndex, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 6); at++) {
    if (tokens[at]?.shape === Shape.MARK) return false
    if (index.startingAt.get(at)?.kind === 'PERSON') return true
  }
  return false
}

/** The subject that stands before the verb, nearest first, over adverbs and auxiliaries. */
function subjectUpTo(tokens: Token[], index: NameIndex, from: number, verb: number, cue: string): Found | undefined {
  let other: NameMention | undefined
  for (let at = verb - 1; at >= from; at--) {
    const token = tokens[at] as Token
    const name = index.endingAt.get(at + 1)
    if (name?.kind === 'PERSON') return { first: name.first, last: name.last, cue }
    if (name) other ??= name
    if (SUBJECTS.has(token.lower))
      return token.lower === 'who' ? subjectUpTo(tokens, index, from, at, cue) : { first: at, last: at + 1, cue }
  }
  if (other) return { first: other.first, last: other.last, cue }
  return nominal(tokens, from, verb, cue)
}

function nominal(tokens: Token[], from: number, to: number, cue: string): Found | undefined {
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (!(token.word.gram & Gram.ROLE)) continue
    let first = at
    while (
      first > from &&
      tokens[first - 1]?.shape !== Shape.MARK &&
      !((tokens[first]?.word.gram ?? 0) & Gram.DETERMINER)
    )
      first--
    return { first, last: at + 1, cue }
  }
  return undefined
}
