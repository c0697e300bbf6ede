import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { isFirstName, isNameWord, isRole, runEnd, wordsBetween } from './name-words'
import { isIn, pastHyphens, take, type Reading } from './reading'
import { stemOf } from './stems'

const LONGEST_NAME = 4
const LONGEST_DATELINE = 3
/** Before a town in German, where every noun has a capital and only known towns count. */
const TOWARDS = new Set([
  'in',
  'aus',
  'nach',
  'bei',
  'von',
  'um',
  'zwischen',
  'bis',
  'ab',
  'gegen',
  'für',
  'über',
  'und',
  'sowie',
  'im',
  'vor',
])

/** Places that data know, and those that the words before them say are places. */
export function findPlaces(reading: Reading): Mention[] {
  const found: Mention[] = []
  let lastEnd = -1
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!isNameWord(reading, at) || isRole(reading, at)) continue
    const last = datelineEnd(reading, at) ?? knownEnd(reading, at) ?? cuedEnd(reading, at, lastEnd)
    if (last === undefined || isNounOfText(reading, at, last)) continue
    found.push(take(reading, { kind: 'PLACE', first: at, last }))
    lastEnd = last
    at = last - 1
  }
  return found
}

/** “Pont” alone as a headline over “Le pont coûte …”: what the text has in small letters has its capital only by its place in the line. */
function isNounOfText({ document, forms, tokens, lexis }: Reading, at: number, last: number): boolean {
  if (lexis.grammar.capitals === 'all' || last !== at + 1) return false
  const opens = document.sentences[document.sentenceOf[at] ?? 0] === at
  const word = forms[at]?.[0]
  return opens && tokens.some(({ shape }, other) => shape === Shape.LOWER && forms[other]?.[0] === word)
}

/** "BERLIN – …", "Osthausen, 5. März 2026 – …" at the head of a paragraph. */
function datelineEnd(reading: Reading, at: number): number | undefined {
  const { document, tokens } = reading
  if (document.paragraphs[document.paragraphOf[at] ?? 0] !== at) return undefined
  const last = runEnd(reading, at, LONGEST_DATELINE)
  for (let next = last; next < last + 8; next++) {
    if (/^[—–-]+$/.test(tokens[next]?.text ?? '') && tokens[next]?.gap === Gap.SPACE) return last
    if (next === last && !/^[,(]$/.test(tokens[next]?.text ?? '')) return undefined
    if (next > last && !reading.taken[next] && !isIn(reading, 'plain', next)) return undefined
  }
  return undefined
}

/** The longest name from here that the data know. */
function knownEnd(reading: Reading, at: number): number | undefined {
  const { tokens, lexis } = reading
  for (let last = at + LONGEST_NAME; last > at; last--) {
    if (tokens.slice(at + 1, last).some(({ gap }) => gap > Gap.SPACE)) continue
    const joined = joinedBetween(reading, at, last)
    if (!lexis.places.has(joined) && !isKnownWidely(reading, joined)) continue
    if (last === at + 1 && !isMeantAsPlace(reading, at, joined)) return undefined
    return last
  }
  return lexis.grammar.code === 'uk' ? inflectedEnd(reading, at) : undefined
}

function joinedBetween(reading: Reading, first: number, last: number): string {
  return wordsBetween(reading, first, last).replaceAll(' - ', '-')
}

function isKnownWidely({ lexis }: Reading, name: string): boolean {
  if (lexis.grammar.code === 'uk') return false
  const { gaz } = lookUp(name)
  return (gaz & (Gaz.COUNTRY | Gaz.CITY | Gaz.REGION)) !== 0 && (gaz & (Gaz.COMMON | Gaz.FIRST)) === 0
}

/** Many towns are called like things and people; the word before tells which is meant. */
function isMeantAsPlace(reading: Reading, at: number, name: string): boolean {
  const before = reading.forms[at - 1]?.[0] ?? ''
  if (reading.lexis.grammar.capitals === 'all')
    return TOWARDS.has(before) || (lookUp(name).gaz & Gaz.COUNTRY) !== 0 || isWithPlaces(reading, at)
  return !isFirstName(reading, at) || isIn(reading, 'placesAfter', at - 1) || (lookUp(name).gaz & Gaz.COUNTRY) !== 0
}

/** After a comma or behind the noun that says what it is. */
function isWithPlaces(reading: Reading, at: number): boolean {
  return isIn(reading, 'placeNouns', at - 1)
}

function inflectedEnd(reading: Reading, at: number): number | undefined {
  const word = reading.forms[at]?.[0] ?? ''
  return word.length > 3 && !isFirstName(reading, at) && reading.lexis.placeStems.has(stemOf(word)) ? at + 1 : undefined
}

/** "in der Gemeinde Hohenfels", "maire de Vannes", "en Vigo y en Gijón": said to be a place by what stands before. */
function cuedEnd(reading: Reading, at: number, lastEnd: number): number | undefined {
  const { tokens, lexis } = reading
  if (tokens[at]?.gap !== Gap.SPACE) return undefined
  const last = lexis.grammar.capitals === 'all' ? pastHyphens(tokens, at) : runEnd(reading, at, 3)
  if (isIn(reading, 'placeNouns', at - 1)) return last
  const all = lexis.grammar.capitals === 'all'
  const linked = all
    ? reading.forms[at - 1]?.[0] === 'von'
    : isIn(reading, 'links', at - 1) || isIn(reading, 'particles', at - 1)
  if (linked && (isIn(reading, 'placeNouns', at - 2) || (isRole(reading, at - 2) && !isFirstName(reading, at))))
    return last
  if (isIn(reading, 'placesAfter', at - 1) && !isFirstName(reading, at)) return last
  // "Міська голова Лубен Оксана Лисенко"
  if (lexis.grammar.code === 'uk' && isRole(reading, at - 1) && reading.taken[last]) return last
  const joined = isIn(reading, 'and', at - 1) && lastEnd === at - 1
  return joined && !all && !isFirstName(reading, at) ? last : undefined
}
