import { isName, type Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { hyphenStep } from './name-hyphens'
import { BODY, goesOn, headSoon, joinsBody, leadsToHead, nicknameEnd } from './name-links'
import { isSites } from './name-patterns'
import { PLACE_LINKS } from './name-words'
import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { findSpeltNames } from './spelt-names'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A stretch of tokens that may be one name. */
export interface NameRun {
  first: number
  last: number
  /** The run opens its sentence, so that its first capital says nothing. */
  opensSentence: boolean
  /** Its sentence is set in capitals, so that no capital says anything. */
  shouted: boolean
  /** An acronym in brackets behind it has the first letters of its words. */
  spelt?: boolean
}

const WATERS = /^(?:gulf|strait|straits|bay|sea|cape|isle|republic|kingdom|gulf|horn|lake|province|state)$/
const FIRM_ENDINGS = /^(?:inc|ltd|llc|corp|co|plc|jr|sr)$/
/** The Arabic article before its noun, as it is spelt before each sound. */
const ARTICLES = /^(?:al|el|ul|ad|ar|as|ash|at|az|an)$/
const LONGEST_RUN = 14

/** For each sentence, whether it is set in capitals. */
function shoutedSentences({ tokens, sentences }: Document): Uint8Array {
  const shouted = new Uint8Array(sentences.length)
  for (let index = 0; index + 1 < sentences.length; index++) {
    let upper = 0
    let lower = 0
    for (let at = sentences[index] ?? 0; at < (sentences[index + 1] ?? 0); at++) {
      const token = tokens[at]
      if (!token || token.shape > Shape.MIXED || token.end - token.start < 2) continue
      if (token.shape === Shape.UPPER) upper++
      else if (token.shape === Shape.LOWER) lower++
      else lower += 0.5
    }
    if (upper >= 2 && upper > lower * 2) shouted[index] = 1
  }
  return shouted
}

/** The runs of capitalised words, in order; tokens of dates are skipped. */
export function findNameRuns(document: Document, taken: Uint8Array): NameRun[] {
  const { tokens, sentenceOf } = document
  const shouted = shoutedSentences(document)
  const spelt = findSpeltNames(tokens)
  const runs: NameRun[] = []
  let sentence = -1
  let opening = true
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    if (sentenceOf[at] !== sentence) {
      sentence = sentenceOf[at] ?? 0
      opening = true
    }
    const loud = shouted[sentence] === 1
    if (taken[at] || !startsRun(tokens, at, loud)) {
      if (token.shape !== Shape.MARK) opening = false
      else if (/^(?:[“‘":«]|``|--?|–|—|\.\.\.|…)$/.test(token.text)) opening = true
      at++
      continue
    }
    const whole = loud ? undefined : spelt.get(at)
    const last = whole ?? (loud ? runInCapitals(tokens, at, taken) : runEnd(tokens, at, taken, sentenceOf, spelt))
    runs.push({ first: at, last, opensSentence: opening, shouted: loud, ...(whole && { spelt: true }) })
    opening = false
    at = last
  }
  return runs
}

function startsRun(tokens: Token[], at: number, loud: boolean): boolean {
  const token = tokens[at]
  if (!token) return false
  if (loud) return token.shape <= Shape.MIXED && !isFunctional(token)
  if (token.shape === Shape.INITIAL) {
    const next = tokens[at + 1]
    return (
      next !== undefined &&
      next.gap <= Gap.SPACE &&
      (next.shape === Shape.INITIAL || (isName(next) && !isFunctional(next)))
    )
  }
  if (isName(token)) {
    if (token.shape === Shape.UPPER && token.end - token.start > 1) return true
    return !isFunctional(token) && token.text !== 'I'
  }
  if (token.shape === Shape.MIXED) return true
  const joined =
    (ARTICLES.test(token.lower) || token.lower === 'ben' || token.lower === 'bin') && isHyphen(tokens, at + 1)
  const next = tokens[at + 2]
  return joined && next !== undefined && isName(next) && token.gap !== Gap.NONE
}

/** In a line of capitals a name is what the gazetteer knows; the longest known phrase of up to four words. */
function runInCapitals(tokens: Token[], at: number, taken: Uint8Array): number {
  const comma = tokens[at + 1]
  if (comma?.text === ',' && FIRM_ENDINGS.test(tokens[at + 2]?.lower ?? '')) return at + 3
  for (let size = 4; size > 1; size--) {
    const words = tokens.slice(at, at + size)
    if (
      words.length < size ||
      words.some(
        (token, index) => token.shape > Shape.MIXED || taken[at + index] || (index > 0 && token.gap !== Gap.SPACE),
      )
    )
      continue
    if (lookUp(words.map((token) => token.lower).join(' ')).gaz & ~(Gaz.OPENS | Gaz.COMMON | Gaz.VERB)) return at + size
    if (
      size === 2 &&
      (words[0]?.word.gaz ?? 0) & Gaz.FIRST &&
      (words[1]?.word.gaz ?? 0) & Gaz.LAST &&
      !((words[0]?.word.gaz ?? 0) & Gaz.COMMON)
    )
      return at + size
  }
  return at + 1
}

function runEnd(
  tokens: Token[],
  from: number,
  taken: Uint8Array,
  sentenceOf: Int32Array,
  spelt: ReadonlyMap<number, number>,
): number {
  let end = tokens[from]?.shape === Shape.LOWER ? from + 3 : from + 1
  let heads = (tokens[from]?.word.gram ?? 0) & BODY
  while (end < tokens.length && end < from + LONGEST_RUN && sentenceOf[end] === sentenceOf[from] && !taken[end]) {
    if (spelt.has(end)) break
    const step = stepAt(tokens, from, end, heads, taken, sentenceOf)
    if (step === 0) break
    for (let at = end; at < end + step; at++) heads |= (tokens[at]?.word.gram ?? 0) & BODY
    if (tokens[end]?.text === '&') heads |= Gram.ORG_SUFFIX
    end += step
  }
  return end
}

/** How many tokens the run goes on by; 0 ends it. */
function stepAt(
  tokens: Token[],
  from: number,
  end: number,
  heads: number,
  taken: Uint8Array,
  sentenceOf: Int32Array,
): number {
  const next = tokens[end] as Token
  const beyond = tokens[end + 1]
  const before = tokens[end - 1] as Token
  if (next.gap > Gap.SPACE) return 0
  if (next.gap !== Gap.NONE && goesOn(next)) return 1
  if (next.shape === Shape.MARK) {
    if (next.text === '.' && next.gap === Gap.NONE && before.word.gram & Gram.SHORTENED)
      return goesOn(beyond) && beyond.gap === Gap.SPACE && sentenceOf[end + 1] === sentenceOf[from] ? 1 : 0
    if (isHyphen(tokens, end) && beyond && !taken[end + 1]) return hyphenStep(tokens, end)
    if (next.text === '&' && goesOn(beyond)) return 2
    const nickname = nicknameEnd(tokens, end)
    if (nickname && goesOn(tokens[nickname]) && !taken[nickname]) return nickname + 1 - end
    if (
      /^['’]$/.test(next.text) &&
      next.gap === Gap.NONE &&
      before.lower.endsWith('s') &&
      beyond?.gap === Gap.SPACE &&
      headSoon(tokens, end + 1)
    )
      return 2
    if (next.text === ',' && beyond?.gap === Gap.SPACE) {
      if (FIRM_ENDINGS.test(beyond.lower) && isName(beyond)) return 2
      if (goesOn(beyond) && tokens[end + 2]?.text === '&' && goesOn(tokens[end + 3])) return 4
    }
    return 0
  }
  if (next.shape === Shape.POSSESSIVE) {
    const whole =
      end - from === 1 && !(before.word.gaz & (Gaz.FIRST | Gaz.COUNTRY | Gaz.REGION | Gaz.CITY)) && goesOn(beyond)
    if (!whole) return 0
    return headSoon(tokens, end + 1) ? 2 : 0
  }
  if (next.shape !== Shape.LOWER || next.gap !== Gap.SPACE) return 0
  if (ARTICLES.test(next.lower) && isHyphen(tokens, end + 1) && goesOn(tokens[end + 2])) return 3
  if (PLACE_LINKS.has(next.lower)) {
    const skip = /^d[eu][nr]$/.test(beyond?.lower ?? '') ? 2 : 1
    const name = tokens[end + skip]
    if (goesOn(name) && name.gap === Gap.SPACE && !taken[end + skip]) return skip + 1
  }
  if (next.word.gram & Gram.PARTICLE) {
    const second = beyond?.shape === Shape.LOWER && beyond.word.gram & Gram.PARTICLE && beyond.gap === Gap.SPACE
    const name = tokens[end + (second ? 2 : 1)]
    if (isHyphen(tokens, end + 1) && tokens[end + 2] !== undefined && isName(tokens[end + 2] as Token)) return 3
    if (goesOn(name) && name.gap === Gap.SPACE && !taken[end + (second ? 2 : 1)]) return second ? 3 : 2
    return 0
  }
  if (
    (next.lower === 'of' || next.lower === 'for') &&
    (heads || WATERS.test(before.lower) || leadsToHead(tokens, end) || isSites(tokens, from, end))
  ) {
    const skip = beyond?.lower === 'the' ? 2 : 1
    const name = tokens[end + skip]
    const person =
      name !== undefined &&
      (name.word.gaz & (Gaz.FIRST | Gaz.COMMON)) === Gaz.FIRST &&
      !(name.word.gaz & (Gaz.COUNTRY | Gaz.CITY | Gaz.REGION))
    return goesOn(name) && name.gap === Gap.SPACE && !taken[end + skip] && !(person && next.lower === 'for')
      ? skip + 1
      : 0
  }
  if (next.lower === 'and' && goesOn(beyond) && beyond.gap === Gap.SPACE && joinsBody(tokens, from, end)) return 2
  if (
    next.lower === 'at' &&
    heads &&
    goesOn(beyond) &&
    before.word.gram & Gram.ORG_HEAD &&
    /^(?:university|college)$/.test(before.lower)
  )
    return 2
  return 0
}
