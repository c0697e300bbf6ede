import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { BODY } from './name-links'
import { keyOf } from './name-keys'
import type { NameRun } from './name-runs'
import { isTitleSurname, tradeBefore } from './name-trades'
import { EVENT_HEADS, NOT_BODIES } from './name-words'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A name cut out of a run, with what stands before it. */
export interface NamePart extends NameRun {
  key: string
  /** A title or an honorific stands directly before. */
  titled: boolean
  /** Token range of the title or role before the name: "US Special Envoy". */
  role?: { first: number; last: number }
  sex?: 'he' | 'she'
}

const KNOWN = Gaz.COUNTRY | Gaz.REGION | Gaz.CITY | Gaz.ORG | Gaz.TEAM
/** Words that belong to a title before its last word: "Deputy Prime", "Interior". */
const IN_TITLES = new Set(
  'prime vice deputy foreign former special interior finance defense defence chief general attorney secretary senior executive national assistant acting first press health justice education trade home managing opposition party majority minority police district federal supreme economy energy state house senate under lead crown high field rear major head staff presidential brigadier lieutenant security adviser minister of transport environment agriculture culture commerce labor'.split(
    ' ',
  ),
)
const NOT_ROLES =
  /^(?:general|major|private|count|train|host|director|lead|father|mother|brother|sister|captain|chair|speaker|king|earl|duke)$/
const HE = /^(?:mr|sir|lord|king|prince|mister|father|brother|uncle|duke|emperor)$/
const SHE = /^(?:mrs|ms|miss|lady|dame|queen|princess|sister|aunt|duchess|mother|empress)$/

/** A demonym or a creed, in the plural too, or made from a known place: "Timorese", "Parisian". */
export function isDemonym(token: Token): boolean {
  if (token.word.gaz & (Gaz.COUNTRY | Gaz.CITY | Gaz.REGION)) return false
  if (token.word.gaz & Gaz.DEMONYM) return true
  if (token.word.gaz & ~Gaz.COMMON) return false
  const lower = token.lower.endsWith('s') ? token.lower.slice(0, -1) : token.lower
  const suffix = /(?:ian|an|ese|er|i|ish|n)$/.exec(lower)?.[0]
  if (lower !== token.lower && lookUp(lower).gaz & Gaz.DEMONYM) return true
  if (!suffix || lower.length - suffix.length < 4) return false
  const stem = lower.slice(0, -suffix.length)
  const places = Gaz.COUNTRY | Gaz.REGION | (suffix === 'ese' || suffix === 'ian' ? Gaz.CITY : 0)
  return ((lookUp(stem).gaz | lookUp(`${stem}a`).gaz | lookUp(stem + suffix.charAt(0)).gaz) & places) !== 0
}

function partOf(tokens: Token[], run: NameRun, first: number, last: number, more?: Partial<NamePart>): NamePart {
  const { opensSentence, shouted } = run
  const part: NamePart = { first, last, opensSentence, shouted, key: keyOf(tokens, first, last), titled: false }
  return more ? Object.assign(part, more) : part
}

/** Cuts openers, demonyms and titles off a run; what is left may be one name, two, or none. */
export function splitRun({ tokens }: Pick<Document, 'tokens'>, run: NameRun): NamePart[] {
  const part = (from: number, to: number, more?: Partial<NamePart>) => partOf(tokens, run, from, to, more)
  let { first, last } = run
  if (run.shouted || run.spelt) return [part(first, last)]
  if (run.office) return [part(first, last, { titled: true, role: run.office })]
  const trade = tradeBefore(tokens, run)
  if (trade) return [part(first + 1, last, { titled: true, opensSentence: false, role: { first, last: first + 1 } })]
  if (tokens[last]?.text === '$' && tokens[last]?.gap === Gap.NONE) last--
  while (
    last - first > 1 &&
    isDemonym(tokens[last - 1] as Token) &&
    tokens[last - 1]?.lower.endsWith('s') &&
    !(last - first === 2 && isFirstName(tokens[first]))
  )
    last--
  if (last <= first) return []
  const opener = tokens[first] as Token
  if (/^[RDI]$/.test(opener.text) && tokens[first + 1]?.text === '-' && first + 2 < last) return [part(first + 2, last)]
  if (lookUp(keyOf(tokens, first, last)).gaz & KNOWN)
    return [part(first, last, last - first === 1 ? roleBefore(tokens, first) : {})]
  const tail = tokens[last - 1] as Token
  const of = first + tokens.slice(first, last).findIndex(({ lower }) => lower === 'of')
  if (opener.word.gram & Gram.HONORIFIC && of > first + 1 && tail.word.gram & BODY)
    return [
      ...splitRun({ tokens }, { ...run, last: of }),
      ...splitRun({ tokens }, { ...run, first: of + 1, opensSentence: false }),
    ]
  if (
    last - first > 1 &&
    tail.word.gram & BODY &&
    !(tail.word.gram & Gram.TITLE) &&
    !hasPersonInside(tokens, first, last)
  ) {
    if (
      isDemonym(opener) &&
      /^(?:ministry|parliament|government|army|navy|embassy|cabinet|police|senate|treasury)$/.test(tail.lower) &&
      last - first > 2
    )
      first++
    return [part(first, last)]
  }
  first = pastDemonym(tokens, first, last)
  const title = lastTitle(tokens, first, last)
  if (isTitleSurname(tokens, run)) return [part(first, last)]
  if (title > first + 1 && title === last - 1 && tokens[title - 1]?.lower === 'of') return [part(first, last)]
  if (title < 0)
    return cutBeforePerson(tokens, first, last).map(([from, to]) => part(from, to, roleBefore(tokens, from)))
  let person = title + 1
  if (tokens[person]?.text === '.') person++
  if (tokens[person]?.lower === 'of') return [part(first, last)]
  if (/^(?:general|executive)$/.test(tokens[person]?.lower ?? '') && person < last) person++
  const names: NamePart[] = []
  let roleStart = title
  while (
    roleStart > first &&
    (IN_TITLES.has(tokens[roleStart - 1]?.lower ?? '') ||
      tokens[roleStart - 1]?.text === '-' ||
      isRank(tokens, roleStart))
  )
    roleStart--
  if (roleStart > first) {
    if (!isDemonym(tokens[roleStart - 1] as Token)) names.push(part(first, roleStart))
    roleStart = run.first
  } else roleStart = run.first < roleStart ? run.first : beforeRole(tokens, roleStart)
  if (person < last && !isFunctional(tokens[person] as Token)) {
    const word = (tokens[title] as Token).lower
    if (/^(?:st|saint)$/.test(word) && tokens[last]?.shape === Shape.POSSESSIVE) return names
    const sex = HE.test(word) ? 'he' : SHE.test(word) ? 'she' : undefined
    names.push(
      part(person, last, {
        titled: true,
        opensSentence: false,
        role: { first: roleStart, last: person },
        ...(sex && { sex }),
      }),
    )
  }
  return names
}

/** "Maj." before "Gen.": a shortened title, or its full stop. */
function isRank(tokens: Token[], at: number): boolean {
  const last = tokens[at - 1]
  const word = last?.text === '.' ? tokens[at - 2] : last
  return word !== undefined && (word.word.gram & (Gram.TITLE | Gram.SHORTENED)) === (Gram.TITLE | Gram.SHORTENED)
}

/** Past "Norwegian" in "Norwegian Ola Skuterud"; "French Alps" and "Indian Wells" are whole names. */
function pastDemonym(tokens: Token[], from: number, last: number): number {
  const tail = tokens[last - 1] as Token
  if (tail.word.gram & (Gram.PLACE_HEAD | Gram.ORG_HEAD) && !(tail.word.gaz & Gaz.LAST)) return from
  if (EVENT_HEADS.has(tail.lower)) return from
  if (tokens.slice(from, last).some((token) => token.lower === 'of' || token.lower === 'for')) return from
  let first = from
  while (
    last - first > 2 &&
    isDemonym(tokens[first] as Token) &&
    (tokens[first + 1]?.shape ?? Shape.MARK) <= Shape.INITIAL
  )
    first++
  const plain = tail.word.gaz & Gaz.COMMON || (!(tail.word.gaz & (Gaz.FIRST | Gaz.LAST)) && tail.lower.endsWith('s'))
  return last - first === 2 && isDemonym(tokens[first] as Token) && !plain && !isDemonym(tail) ? first + 1 : first
}

/** Extends a role over "Italy's" and small words before it. */
function beforeRole(tokens: Token[], start: number): number {
  const owner = tokens[start - 1]
  if (owner?.shape === Shape.POSSESSIVE && (tokens[start - 2]?.word.gaz ?? 0) & (Gaz.COUNTRY | Gaz.REGION | Gaz.CITY))
    return start - 2
  let first = start
  while (
    first > 0 &&
    tokens[first - 1]?.shape === Shape.LOWER &&
    /^(?:former|then|acting|deputy|vice|outgoing|interim)$/.test(tokens[first - 1]?.lower ?? '')
  )
    first--
  return first
}

function lastTitle(tokens: Token[], first: number, last: number): number {
  for (let at = last - 1; at >= first; at--) {
    const token = tokens[at] as Token
    if (!(token.word.gram & (Gram.TITLE | Gram.HONORIFIC)) || token.shape === Shape.INITIAL) continue
    if (at > first && at === last - 1 && token.word.gaz & Gaz.LAST) continue
    if (at > first && at === last - 2 && token.word.gaz & Gaz.LAST && /^[js]r$/.test(tokens[last - 1]?.lower ?? ''))
      continue
    if (/^(?:st|saint)$/.test(token.lower) && token.shape === Shape.UPPER && tokens[last]?.text === ',') continue
    if (at === first + 1 && at === last - 1 && token.shape === Shape.CAPITAL && isFirstName(tokens[first])) continue
    if (
      NOT_BODIES.has(token.lower) &&
      token.lower !== 'ceo' &&
      token.lower !== 'cfo' &&
      token.lower !== 'coo' &&
      token.lower !== 'mp'
    )
      continue
    return at
  }
  return -1
}

function isFirstName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.shape === Shape.CAPITAL &&
    (token.word.gaz & Gaz.FIRST) !== 0 &&
    !(token.word.gaz & Gaz.COMMON)
  )
}

function hasPersonInside(tokens: Token[], first: number, last: number): boolean {
  return lastTitle(tokens, first, last - 1) > first && isFirstName(tokens[lastTitle(tokens, first, last - 1) + 1])
}

/** "AC Milan George Weah": a body or a place, then a person. */
function cutBeforePerson(tokens: Token[], first: number, last: number): [number, number][] {
  for (let at = first + 1; at <= last - 2; at++) {
    const before = tokens[at - 1] as Token
    if (
      !isFirstName(tokens[at]) ||
      tokens[at]?.gap !== Gap.SPACE ||
      !(before.word.gram & Gram.ORG_SUFFIX || lookUp(keyOf(tokens, first, at)).gaz & (Gaz.TEAM | Gaz.ORG))
    )
      continue
    return [
      [first, at],
      [at, last],
    ]
  }
  return [[first, last]]
}

/** "spokesman", "analyst", "coach" in lower case directly before a name. */
function roleBefore(tokens: Token[], first: number): Partial<NamePart> {
  const before = tokens[first - 1]
  if (before?.shape !== Shape.LOWER || tokens[first]?.gap !== Gap.SPACE) return {}
  if (!(before.word.gram & Gram.TITLE) || NOT_ROLES.test(before.lower)) return {}
  let start = first - 1
  while (
    start > 0 &&
    IN_TITLES.has(tokens[start - 1]?.lower ?? '') &&
    tokens[start]?.gap === Gap.SPACE &&
    tokens[start - 1]?.lower !== 'of'
  )
    start--
  return { titled: true, role: { first: beforeRole(tokens, start), last: first } }
}
