import { isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import type { Document } from '@/lib/extraction/tokens/document'
import { isFinite, isOwner } from '@/lib/extraction/tokens/cues'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Quotation } from '@/lib/extraction/tokens/mention'
import { headedSpeech } from '@/lib/extraction/names/headed-speech'
import { nicknameEnd } from '@/lib/extraction/names/name-links'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A stretch between quotation marks, before it is known to be speech. Token indexes include the marks. */
export interface Quoted {
  first: number
  /** One past the closing mark. */
  last: number
  /** Greater than 0 when the stretch goes on with what the previous paragraph opened. */
  part: number
  /** No closing mark: the next paragraph goes on. */
  unclosed?: boolean
}

const OPEN = new Set(['“', '«', '„', '``'])
const CLOSE = new Set(['”', '»', "''"])

/**
 * Pairs the double quotation marks of each paragraph. A paragraph that opens and never closes goes on when the next one
 * opens; each of its paragraphs is a stretch of its own, numbered in `part`.
 */
export function findQuoted(document: Document): Quoted[] {
  const { tokens, paragraphs } = document
  const found: Quoted[] = []
  let part = 0
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const from = paragraphs[index] ?? 0
    const to = paragraphs[index + 1] ?? 0
    let open = -1
    for (let at = from; at < to; at++) {
      const side = sideOf(tokens, at, from, to, tokens[open]?.text)
      if (side > 0 && open < 0) open = at
      else if (side < 0 && open >= 0) {
        found.push({ first: open, last: at + 1, part: open === from ? part : 0 })
        part = 0
        open = -1
      }
    }
    if (open >= 0 && opensWithMark(tokens, to) && to - open > 1 && goesOnIn(document, open, to)) {
      found.push({ first: open, last: to, part: open === from ? part : 0, unclosed: true })
      part = open === from ? part + 1 : 1
    } else part = 0
  }
  return found
}

/** A quotation goes on in the next paragraph, and never from a headline or a caption into the text. */
export function goesOnIn(document: Document, from: number, to: number): boolean {
  return roleAt(document, from) === roleAt(document, to)
}

/** A mark that opens a quotation, or may. */
export function opensWithMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (OPEN.has(token.text) || token.text === '"')
}

/** Positive for an opening mark, negative for a closing one, 0 for no mark. White space decides where the mark itself does not. */
function sideOf(tokens: Token[], at: number, from: number, to: number, open: string | undefined): number {
  const token = tokens[at]
  if (token?.shape !== Shape.MARK) return 0
  const { text } = token
  const curlyOpen = OPEN.has(text)
  if (!curlyOpen && !CLOSE.has(text) && text !== '"') return 0
  const left = at === from || token.gap !== Gap.NONE
  const right = at + 1 >= to || tokens[at + 1]?.gap !== Gap.NONE
  // „So“ and »so« in German, „so“ in Ukrainian.
  if (text === '“' && open === '„' && !left) return -1
  if (text === '«' && open === '»' && !left) return -1
  if (text === '»' && open === undefined && left && !right) return 1
  if (text !== '"') {
    if (curlyOpen && !left && right && open !== undefined) return -1
    if (!curlyOpen && left && open === undefined && text === '”' && (!right || tokens[at + 1]?.text === '…')) return 1
    return curlyOpen ? 1 : -1
  }
  if (left && !right) return 1
  if (right && !left) return -1
  return open === undefined ? 1 : -1
}

/** The quoted stretches that are somebody's words rather than a title, a nickname or a so-called. */
export function asQuotations(document: Document, quoted: readonly Quoted[], english = true): Quotation[] {
  const { tokens } = document
  return quoted.flatMap((stretch): Quotation[] => {
    const { first, last, part, unclosed } = stretch
    const inside = read(tokens, first + 1, unclosed ? last : last - 1)
    if (inside.words === 0) return []
    const continued = part > 0 || unclosed === true
    const spoken = english
      ? isSpeech(document, stretch, inside)
      : inside.words > (tokens[first - 1]?.text === ':' ? 1 : 3)
    if (!continued && (!spoken || nicknameEnd(tokens, first) === last)) return []
    const start = tokens[first]?.start ?? 0
    const end = tokens[last - 1]?.end ?? 0
    return [
      { kind: 'QUOTE', start, end, first, last, sub: continued ? 'block' : inside.ended ? 'direct' : 'mixed', part },
    ]
  })
}

/** What stands between the marks. */
interface Inside {
  words: number
  capitals: number
  firstIsCapital: boolean
  /** Closes with a comma or the end of a sentence. */
  ended: boolean
}

function read(tokens: Token[], from: number, to: number): Inside {
  let words = 0
  let capitals = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.shape > Shape.NUMBER) continue
    words++
    if (token.shape !== Shape.LOWER || (at > from && SMALL.has(token.lower))) capitals++
  }
  const final = tokens[to - 1]
  return {
    words,
    capitals,
    firstIsCapital: (tokens[from]?.shape ?? Shape.LOWER) !== Shape.LOWER,
    ended: final?.shape === Shape.MARK && /^[,.!?]/.test(final.text),
  }
}

/** Small words that stay in lower case in a title. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 'a', 'an', 'with', 'at', 'from', 'by'])
const NAMING = new Set([
  'dubbed',
  'nicknamed',
  'titled',
  'entitled',
  'named',
  'renamed',
  'known',
  'so-called',
  'called',
  'film',
  'movie',
  'book',
  'song',
  'album',
  'show',
  'series',
  'starring',
  'novel',
  'episode',
  'documentary',
  'pseudonym',
  'slogan',
  'magazine',
])
const BEFORE_WORDS = /^(?:[,:;(\[—–-]|--|\.\.\.|…)$/
const PREDICATIVE = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'as', 'so', 'too'])

/** Long stretches are speech; short ones need a cue, a full stop or a predicate before them, and must not be set like a title. */
function isSpeech(
  document: Document,
  { first, last }: Quoted,
  { words, capitals, firstIsCapital, ended }: Inside,
): boolean {
  const { tokens, sentenceOf } = document
  const before = tokens[first - 1]
  const opens = !before || sentenceOf[first - 1] !== sentenceOf[first] || CLOSE.has(before.text) || before.text === '"'
  if (before?.lower === 'called' && (tokens[first - 2]?.lower === 'so' || tokens[first - 3]?.lower === 'so'))
    return false
  if (before?.lower === 'of' && /^(?:chants?|cries|shouts?)$/.test(tokens[first - 2]?.lower ?? '')) return true
  const title = capitals === words && firstIsCapital
  if (words >= 6 && !title) return true
  if (isHeaded(document, first, last) || (!title && isHeadingClause(document, first, last))) return true
  const marked = !opens && before.shape === Shape.MARK && !isOwner(tokens, first - 1)
  if (marked && !BEFORE_WORDS.test(before.text)) return false
  const cued = hasCue(document, first) || (tokens[last] !== undefined && isCue(tokens, last))
  const naming = before !== undefined && NAMING.has(before.lower) && before.lower !== 'called'
  if (title) {
    if (naming || before?.lower === 'called') return false
    if (opens || before.text === ':') return ended
    return (
      (isCue(tokens, first - 1) ||
        (before.text === ',' && isCue(tokens, first - 2)) ||
        (cued && before.shape === Shape.LOWER && words < 3)) &&
      !/^(?:the|on|in|of|reads?)$/.test(before.lower)
    )
  }
  if (words === 1) return cued || (ended && !naming) || (before !== undefined && PREDICATIVE.has(before.lower))
  if (firstIsCapital && !ended && !opens) return cued
  if (marked && before.text !== ',' && before.text !== ':') return cued || ended
  return !naming || cued
}

/** "Tolls: ‘We were ignored for years’": behind the topic of a heading a clause with its verb. */
function isHeadingClause(document: Document, first: number, last: number): boolean {
  const { tokens } = document
  if (tokens[first - 1]?.text !== ':' || !isHeading(roleAt(document, first))) return false
  return tokens.slice(first + 2, last - 1).some(isFinite)
}

/** A heading says whose words they are. */
export function isHeaded(document: Document, first: number, last: number): boolean {
  const headed = headedSpeech(document)
  return headed.has(first) || headed.has(last - 1)
}

function isCue(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  return token?.shape === Shape.LOWER && (token.word.gram & Gram.SPEECH) !== 0
}

/** A verb of speech before the stretch in its sentence. */
function hasCue({ tokens, sentenceOf }: Document, first: number): boolean {
  for (let at = first - 1; at >= 0 && at > first - 60 && sentenceOf[at] === sentenceOf[first]; at--)
    if (isCue(tokens, at) || tokens[at]?.lower === 'according') return true
  return false
}
