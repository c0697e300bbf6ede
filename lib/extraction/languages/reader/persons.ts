import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Shape } from '@/lib/extraction/tokens/tokens'
import { isFirstName, isHonorific, isNameWord, isRole, runEnd } from './name-words'
import { isIn, opensSentence, take, type Reading } from './reading'
import { stemOf } from './stems'

/** Words between a role and the comma before the name: "le maire de la ville, Jean Roux". */
const LONGEST_ROLE = 7

/** People with a first name or something that says what they are, and then their surnames alone. */
export function findPersons(reading: Reading): Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!isNameWord(reading, at) || isRole(reading, at) || isHonorific(reading, at)) continue
    const last = personEnd(reading, at)
    if (last !== undefined) {
      found.push(take(reading, { kind: 'PERSON', first: at, last }))
      at = last - 1
    }
  }
  return [...found, ...findSurnames(reading, found)].sort((a, b) => a.first - b.first)
}

function personEnd(reading: Reading, at: number): number | undefined {
  const { tokens, lexis } = reading
  const all = lexis.grammar.capitals === 'all'
  const most = all && !isFirstName(reading, at + 1) ? 2 : 3
  const last = runEnd(reading, at, most)
  const several = last > at + 1
  if (isHonorific(reading, at - 1)) return last
  const direct = isRole(reading, at - 1) && tokens[at]?.gap === 1
  if (direct && several) return !isFirstName(reading, at) && isFirstName(reading, at + 1) ? undefined : last
  if (direct && all && !isPlaceWord(reading, at)) return last
  if (isFirstName(reading, at) && several && !isPlaceWord(reading, at)) return last
  if (!several) return undefined
  if (isApposed(reading, at, last) || isToldAfter(reading, last)) return last
  if (isIn(reading, 'verbs', at - 1) && tokens[last]?.shape === Shape.MARK) return last
  if (all) return undefined
  const spoken = isIn(reading, 'verbs', at - 1) || isIn(reading, 'verbs', last)
  const aged = tokens[last]?.text === ',' && tokens[last + 1]?.shape === Shape.NUMBER
  return (spoken || aged) && !opensSentence(reading, at) ? last : undefined
}

function isPlaceWord({ tokens, lexis, forms }: Reading, at: number): boolean {
  const gaz = tokens[at]?.word.gaz ?? 0
  if (forms[at]?.some((form) => lexis.firstNames.has(form))) return false
  return (
    (gaz & (Gaz.COUNTRY | Gaz.REGION | Gaz.CITY)) !== 0 || (forms[at]?.some((form) => lexis.places.has(form)) ?? false)
  )
}

/** "Ute Brandes, Sprecherin der": behind the name what the person is. */
function isToldAfter(reading: Reading, last: number): boolean {
  if (reading.tokens[last]?.text !== ',') return false
  return isRole(reading, last + 1) || (isIn(reading, 'plain', last + 1) && isRole(reading, last + 2))
}

/** "Son directeur général, Hugo Delattre": between commas, behind what the person is. */
function isApposed(reading: Reading, at: number, last: number): boolean {
  const { tokens, document } = reading
  if (tokens[at - 1]?.text !== ',' || isIn(reading, 'and', last)) return false
  for (let before = at - 2; before >= at - 2 - LONGEST_ROLE && before >= 0; before--) {
    if (document.sentenceOf[before] !== document.sentenceOf[at] || tokens[before]?.text === ',') return false
    if (isRole(reading, before)) return true
  }
  return false
}

/** The surnames of people who were named in full, wherever they stand alone. */
function findSurnames(reading: Reading, persons: readonly Mention[]): Mention[] {
  const { lexis, forms, tokens } = reading
  const inflects = lexis.grammar.code === 'uk'
  const keyOf = (at: number) => (inflects ? stemOf(forms[at]?.[0] ?? '') : (forms[at]?.[0] ?? ''))
  const surnames = new Set(persons.filter(({ first, last }) => last - first > 1).map(({ last }) => keyOf(last - 1)))
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++)
    if (isNameWord(reading, at) && surnames.has(keyOf(at)))
      found.push(take(reading, { kind: 'PERSON', first: at, last: at + 1 }))
  return found
}
