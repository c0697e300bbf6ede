import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { isCapital, isIn, pastHyphens, type Reading } from './reading'
import { stemOf } from './stems'

/** A word with a capital that may be part of a name. */
export function isNameWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || reading.taken[at] || !isCapital(token)) return false
  if (isIn(reading, 'plain', at) && !isSurnameBehind(reading, at)) return false
  return !isIn(reading, 'placesAfter', at) && !/^\d/.test(token.text)
}

/** "Anna Weil": a small word has its capital behind a first name because it is a surname there. */
function isSurnameBehind(reading: Reading, at: number): boolean {
  if (reading.tokens[at]?.gap !== Gap.SPACE || !isCapital(reading.tokens[at - 1])) return false
  return isFirstName(reading, at - 1) && !isIn(reading, 'plain', at - 1)
}

export function isRole(reading: Reading, at: number): boolean {
  if (isIn(reading, 'roles', at)) return true
  const word = reading.forms[at]?.[0] ?? ''
  return word.length > 5 && reading.lexis.grammar.names.roleEndings.test(word)
}

/** "Dr.", "Mme": also with its full stop. */
export function isHonorific(reading: Reading, at: number): boolean {
  if (isIn(reading, 'honorifics', at)) return true
  const token = reading.tokens[at]
  return token?.text === '.' && token.gap === Gap.NONE && isIn(reading, 'honorifics', at - 1)
}

/** Known as a first name by the packages; Ukrainian ones in every case. */
export function isFirstName({ tokens, lexis, forms }: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const words = forms[at] ?? []
  const [word = ''] = words
  if (words.some((form) => lexis.firstNames.has(form))) return true
  if (lexis.grammar.code === 'uk') return word.length > 3 && lexis.firstStems.has(stemOf(word))
  if (lexis.grammar.capitals === 'none') return false
  return (token.word.gaz & Gaz.FIRST) !== 0 && (token.word.gaz & (Gaz.COUNTRY | Gaz.REGION | Gaz.CITY)) === 0
}

/** Past one name after the other, with particles between them; at most `most` names. */
export function runEnd(reading: Reading, at: number, most: number): number {
  const { tokens } = reading
  let last = pastHyphens(tokens, at)
  let names = 1
  while (names < most) {
    let next = last
    while (
      next - last < 2 &&
      isIn(reading, 'particles', next) &&
      tokens[next]?.gap === Gap.SPACE &&
      !isCapital(tokens[next])
    )
      next++
    const token = tokens[next]
    if (
      token?.gap !== Gap.SPACE ||
      !(isNameWord(reading, next) || token.shape === Shape.INITIAL) ||
      isRole(reading, next)
    )
      break
    last = pastHyphens(tokens, next)
    names++
  }
  return last
}

export function wordsBetween({ forms }: Reading, first: number, last: number): string {
  return Array.from({ length: last - first }, (_, index) => forms[first + index]?.[0] ?? '').join(' ')
}
