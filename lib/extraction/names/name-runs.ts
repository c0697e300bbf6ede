import { isName, type Document } from '@/lib/extraction/tokens/document'
import { Setting } from '@/lib/extraction/tokens/setting'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { hyphenStep } from './name-hyphens'
import { BODY, goesOn, headSoon, joinsBody, leadsToHead, nicknameEnd } from './name-links'
import { isSites } from './name-patterns'
import { PLACE_LINKS } from './name-words'
import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { belongsToName, particlesFrom } from './name-particles'
import { FIRM_ENDINGS, runInCapitals } from './loud-runs'
import { findTitled, type Titled } from './name-titles'
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
  /** The person behind an office with "of"; the office's tokens. */
  office?: { first: number; last: number }
}

const WATERS = /^(?:gulf|strait|straits|bay|sea|cape|isle|republic|kingdom|gulf|horn|lake|province|state)$/
/** The Arabic article before its noun, as it is spelt before each sound. */
const ARTICLES = /^(?:al|el|ul|ad|ar|as|ash|at|az|an)$/
const LONGEST_RUN = 14

/** The runs of capitalised words in sentences that are set as usual, in order; tokens of dates are skipped. */
export function findNameRuns(document: Document, taken: Uint8Array): NameRun[] {
  const { tokens, sentenceOf } = document
  const spelt = findSpeltNames(tokens)
  const titled = findTitled(tokens, taken)
  return collectRuns(document, taken, false, (at) => {
    const office = titled.get(at)
    if (office) return { ...officeRun(office, at), shouted: false }
    const whole = spelt.get(at)
    const last = whole ?? runEnd(tokens, at, taken, sentenceOf, spelt)
    return { last, shouted: false, ...(whole && { spelt: true }) }
  })
}

/**
 * The runs in sentences set in capitals or title case, where a name is what the gazetteer knows or the text says
 * elsewhere: `known` holds the keys of those names.
 */
export function findLoudRuns(document: Document, taken: Uint8Array, known: ReadonlySet<string>): NameRun[] {
  const { tokens } = document
  return collectRuns(document, taken, true, (at) => ({ last: runInCapitals(tokens, at, taken, known), shouted: true }))
}

function collectRuns(
  document: Document,
  taken: Uint8Array,
  loud: boolean,
  read: (
    at: number,
  ) => Omit<NameRun, 'first' | 'opensSentence'> & Partial<Pick<NameRun, 'first'>> & Pick<Titled, 'owner'>,
): NameRun[] {
  const { tokens, sentenceOf, settings } = document
  const runs: NameRun[] = []
  let sentence = -1
  let opening = true
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    if (sentenceOf[at] !== sentence) {
      sentence = sentenceOf[at] ?? 0
      opening = true
      const setting = settings[sentence] ?? Setting.PLAIN
      if ((setting !== Setting.PLAIN) !== loud) {
        at = document.sentences[sentence + 1] ?? tokens.length
        continue
      }
    }
    if (taken[at] || !startsRun(tokens, at, settings[sentence] ?? Setting.PLAIN)) {
      if (token.shape !== Shape.MARK) opening = false
      else if (/^(?:[“‘":«]|``|--?|–|—|\.\.\.|…)$/.test(token.text)) opening = true
      at++
      continue
    }
    const { owner, ...rest } = read(at)
    const run: NameRun = { first: at, opensSentence: opening, ...rest }
    if (owner) runs.push({ ...owner, opensSentence: false, shouted: false })
    runs.push(run)
    opening = false
    at = run.last
  }
  return runs
}

/** The run of the person behind an office, with the place or body that the office is of. */
function officeRun({ person, owner }: Titled, at: number) {
  return { ...person, opensSentence: false, office: { first: at, last: person.first }, ...(owner && { owner }) }
}

/** “L-R”, “L/R”, “L to R” before the people in a picture: where they stand, and nobody. */
function isSide(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.text
  if (own !== 'L' && own !== 'R') return false
  return [at, at - 2].some((from) => {
    const [one, link, other] = [tokens[from]?.text, tokens[from + 1]?.lower ?? '', tokens[from + 2]?.text]
    return /^(?:[-–—/]|to)$/.test(link) && ((one === 'L' && other === 'R') || (one === 'R' && other === 'L'))
  })
}

function startsRun(tokens: Token[], at: number, setting: number): boolean {
  const token = tokens[at]
  if (!token || isSide(tokens, at)) return false
  if (setting !== Setting.PLAIN)
    return token.shape <= Shape.MIXED && !isFunctional(token) && (setting === Setting.CAPITALS || isName(token))
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
  if (particlesFrom(tokens, at) > at) return true
  const joined =
    (ARTICLES.test(token.lower) || token.lower === 'ben' || token.lower === 'bin') && isHyphen(tokens, at + 1)
  const next = tokens[at + 2]
  return joined && next !== undefined && isName(next) && token.gap !== Gap.NONE
}

function runEnd(
  tokens: Token[],
  from: number,
  taken: Uint8Array,
  sentenceOf: Int32Array,
  spelt: ReadonlyMap<number, number>,
): number {
  const led = particlesFrom(tokens, from)
  let end = led > from ? led + 1 : tokens[from]?.shape === Shape.LOWER ? from + 3 : from + 1
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
    if (belongsToName(tokens, from, end)) return 1
    if (
      beyond?.lower === 'of' &&
      beyond.gap === Gap.SPACE &&
      goesOn(tokens[end + 2]) &&
      tokens[end + 2]?.gap === Gap.SPACE &&
      end - from === 1
    )
      return 3
    const titled = end - from === 2 && (before.word.gram & Gram.TITLE) !== 0
    const whole =
      (end - from === 1 || titled) &&
      !(before.word.gaz & (Gaz.FIRST | Gaz.COUNTRY | Gaz.REGION | Gaz.CITY)) &&
      goesOn(beyond)
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
