import { isName, type Document } from './document'
import { Gram } from './grammar-words'
import { Gaz, lookUp } from './lexicon'
import { isHyphen } from './quantity'
import { Gap, Shape, type Token } from './tokens'

/** A stretch of tokens that may be one name. */
export interface NameRun {
  first: number
  last: number
  /** The run opens its sentence, so that its first capital says nothing. */
  opensSentence: boolean
  /** Its sentence is set in capitals, so that no capital says anything. */
  shouted: boolean
  /** Token range of a title or role just before the name: "US Special Envoy". */
  role?: { first: number; last: number }
  /** An honorific or a title stands directly before. */
  titled: boolean
  sex?: 'he' | 'she'
}

const AFTER_HYPHEN = new Set([
  'led',
  'based',
  'style',
  'born',
  'owned',
  'backed',
  'wide',
  'made',
  'era',
  'like',
  'run',
  'linked',
  'held',
  'controlled',
  'brokered',
  'friendly',
  'bound',
  'area',
  'trained',
  'speaking',
  'elect',
  'turned',
  'native',
  'listed',
  'funded',
  'sponsored',
  'related',
  'occupied',
  'educated',
  'branded',
  'only',
  'esque',
  'mandated',
  'to',
  'and',
  'of',
  'on',
  'in',
  'the',
  'a',
  'time',
  'level',
  'old',
  'year',
  'day',
  'sized',
  'affiliated',
  'allied',
  'appointed',
  'supported',
  'endorsed',
  'supporting',
  'loving',
  'dominated',
  'bashing',
])
const LINKS = new Set(['of', 'for'])
const FUNCTIONAL = Gram.FUNCTION | Gram.DETERMINER | Gram.PREPOSITION | Gram.CONJUNCTION | Gram.PRONOUN | Gram.AUXILIARY
const OPENERS_OF_ORGS = Gram.ORG_HEAD | Gram.ORG_SUFFIX

export function isFunctional(token: Token): boolean {
  return (token.word.gram & FUNCTIONAL) !== 0
}

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
    const start = taken[at] ? undefined : startsRun(tokens, at, loud)
    if (start === undefined) {
      if (token.shape !== Shape.MARK) opening = false
      else if (/^(?:[“‘":«]|``|--?|–|—|\.\.\.|…)$/.test(token.text)) opening = true
      at++
      continue
    }
    const last = loud ? runInCapitals(tokens, at, taken) : runEnd(tokens, at, taken, sentenceOf)
    runs.push({ first: at, last, opensSentence: opening, shouted: loud, titled: false })
    opening = false
    at = last
  }
  return runs
}

function startsRun(tokens: Token[], at: number, loud: boolean): number | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (loud) return token.shape <= Shape.MIXED && !isFunctional(token) ? at : undefined
  if (token.shape === Shape.INITIAL) {
    const next = tokens[at + 1]
    return next && next.gap <= Gap.SPACE && (next.shape === Shape.INITIAL || (isName(next) && !isFunctional(next)))
      ? at
      : undefined
  }
  if (isName(token)) {
    if (token.shape === Shape.UPPER && token.end - token.start > 1) return token.text === 'I' ? undefined : at
    return isFunctional(token) || (token.end - token.start === 1 && token.text === 'I') ? undefined : at
  }
  const joined = /^(?:al|el|ul|ash|as|an|ad|ben|bin)$/.test(token.lower) && isHyphen(tokens, at + 1)
  const next = tokens[at + 2]
  return joined && next && isName(next) && token.gap !== Gap.NONE ? at : undefined
}

/** In a line of capitals a name is what the gazetteer knows; the longest known phrase of up to four words. */
function runInCapitals(tokens: Token[], at: number, taken: Uint8Array): number {
  for (let size = 4; size > 1; size--) {
    const words = tokens.slice(at, at + size)
    if (
      words.length < size ||
      words.some(
        (token, index) => token.shape > Shape.MIXED || taken[at + index] || (index > 0 && token.gap !== Gap.SPACE),
      )
    )
      continue
    if (lookUp(words.map((token) => token.lower).join(' ')).gaz & ~(Gaz.OPENS | Gaz.COMMON)) return at + size
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

function goesOn(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    (token.shape === Shape.INITIAL || (isName(token) && (!isFunctional(token) || token.shape === Shape.UPPER)))
  )
}

function runEnd(tokens: Token[], from: number, taken: Uint8Array, sentenceOf: Int32Array): number {
  let end = from + 1
  let heads = (tokens[from]?.word.gram ?? 0) & OPENERS_OF_ORGS
  if (!isName(tokens[from] as Token) && (tokens[from]?.shape ?? 0) !== Shape.INITIAL) end = from + 3
  const limit = Math.min(tokens.length, from + 14)
  while (end < limit && sentenceOf[end] === sentenceOf[from] && !taken[end]) {
    const next = tokens[end] as Token
    const beyond = tokens[end + 1]
    const before = tokens[end - 1] as Token
    if (next.gap > Gap.LINE) break
    if (next.gap !== Gap.NONE && goesOn(next)) {
      if (next.gap === Gap.LINE) break
      heads |= next.word.gram & OPENERS_OF_ORGS
      end++
    } else if (
      next.text === '.' &&
      next.gap === Gap.NONE &&
      before.word.gram & Gram.SHORTENED &&
      goesOn(beyond) &&
      beyond.gap === Gap.SPACE &&
      sentenceOf[end + 1] === sentenceOf[from]
    )
      end++
    else if (isHyphen(tokens, end) && beyond && beyond.gap === Gap.NONE && !taken[end + 1]) {
      if (isName(beyond)) end += 2
      else if (
        beyond.shape === Shape.LOWER &&
        !AFTER_HYPHEN.has(beyond.lower) &&
        !(beyond.word.gaz & Gaz.COMMON) &&
        before.shape === Shape.CAPITAL &&
        !before.word.gaz
      )
        end += 2
      else if (beyond.shape === Shape.NUMBER) end += 2
      else break
    } else if (next.text === '&' && goesOn(beyond)) {
      heads |= Gram.ORG_SUFFIX
      end += 2
    } else if (next.shape === Shape.LOWER && next.word.gram & Gram.PARTICLE && next.gap === Gap.SPACE) {
      const skip =
        beyond && beyond.shape === Shape.LOWER && beyond.word.gram & Gram.PARTICLE && beyond.gap === Gap.SPACE ? 2 : 1
      const name = tokens[end + skip]
      const hyphened = isHyphen(tokens, end + 1) && tokens[end + 2] !== undefined && isName(tokens[end + 2] as Token)
      if (hyphened) end += 3
      else if (goesOn(name) && name.gap === Gap.SPACE && !taken[end + skip]) end += skip + 1
      else break
    } else if (
      next.shape === Shape.LOWER &&
      next.gap === Gap.SPACE &&
      (LINKS.has(next.lower) || (next.lower === 'on' && heads)) &&
      heads
    ) {
      const skip = beyond?.lower === 'the' ? 2 : 1
      const name = tokens[end + skip]
      if (goesOn(name) && name.gap === Gap.SPACE && !taken[end + skip]) end += skip + 1
      else break
    } else if (
      next.lower === 'and' &&
      next.gap === Gap.SPACE &&
      goesOn(beyond) &&
      beyond.gap === Gap.SPACE &&
      joinsOrganisation(tokens, from, end)
    )
      end += 2
    else break
  }
  return end
}

/** "Food and Drug Administration", "Department of Health and Human Services": common words up to a head word. */
function joinsOrganisation(tokens: Token[], from: number, at: number): boolean {
  const common = (token: Token | undefined): boolean =>
    token !== undefined && (token.word.gaz & Gaz.COMMON) !== 0 && !(token.word.gaz & (Gaz.FIRST | Gaz.COUNTRY))
  const linked = tokens.slice(from, at).some((token) => token.lower === 'of' || token.lower === 'for')
  if (linked) return common(tokens[at - 1]) && common(tokens[at + 1])
  if (!common(tokens[at - 1])) return false
  for (let index = at + 1; index < at + 5; index++) {
    const token = tokens[index]
    if (!goesOn(token)) return false
    if (index > at + 1 && token.word.gram & Gram.ORG_HEAD && !(token.word.gram & Gram.TITLE)) return true
    if (!common(token)) return false
  }
  return false
}
