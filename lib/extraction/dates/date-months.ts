import { readSpeltYear } from './date-spelt'
import { type Match, EARLY, RELATIVE, YEAR_PREPOSITIONS, isYear, isDay, pastSuffix } from './date-words'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

export function readMonth(tokens: Token[], at: number, token: Token): Match | undefined {
  if (token.shape === Shape.LOWER || isFirstName(tokens, at, token)) return undefined
  const short = token.lower.length <= 4 && token.lower !== 'may' && token.lower !== 'june' && token.lower !== 'july'
  let next = at + 1
  if (short && tokens[next]?.text === '.' && tokens[next]?.gap === Gap.NONE) next++
  const day = tokens[next]
  if (day && day.gap <= Gap.LINE && isDay(day)) {
    let last = pastSuffix(tokens, next + 1)
    if (isHyphen(tokens, last) && isDay(tokens[last + 1])) last += 2
    else if (leadsToDay(tokens, last)) last = pastSuffix(tokens, last + 2)
    const comma = tokens[last]?.text === ',' ? last + 1 : last
    const year = tokens[comma]
    if (year && year.gap <= Gap.LINE && isYear(year) && (comma > last || year.gap === Gap.SPACE))
      return { last: comma + 1, sub: 'date' }
    return { last, sub: 'date' }
  }
  const comma = day?.text === ',' && isYear(tokens[next + 1]) ? next + 1 : next
  if (isYear(tokens[comma]) && (tokens[comma]?.gap ?? 9) <= Gap.LINE) return { last: comma + 1, sub: 'month' }
  const spelt = day?.gap === Gap.SPACE ? readSpeltYear(tokens, next) : undefined
  if (spelt) return { last: spelt.last, sub: 'date' }
  if (day && day.word.gram & Gram.ORDINAL && day.gap === Gap.SPACE) return { last: next + 1, sub: 'date' }
  if (short && next === at + 1 && token.lower !== 'sept') return undefined
  if (token.lower === 'may' || token.lower === 'march' || short) {
    const before = tokens[at - 1]
    const ok =
      before !== undefined &&
      (YEAR_PREPOSITIONS.has(before.lower) ||
        RELATIVE.has(before.lower) ||
        EARLY.has(before.lower) ||
        before.text === '-')
    if (!ok || before.lower === 'the') return undefined
  }
  return { last: next, sub: 'month' }
}

/** "October 3 to 9": a second day, with neither unit nor month of its own. */
function leadsToDay(tokens: Token[], at: number): boolean {
  const [link, day, beyond] = tokens.slice(at, at + 3)
  if (
    !/^(?:to|until|through)$/.test(link?.lower ?? '') ||
    link?.gap !== Gap.SPACE ||
    !isDay(day) ||
    day?.gap !== Gap.SPACE
  )
    return false
  const unit = Gram.MONTH | Gram.TIME_UNIT | Gram.MEASURE | Gram.MULTIPLIER | Gram.CURRENCY
  return !beyond || beyond.gap > Gap.SPACE || !(beyond.word.gram & unit || /^[%:]$/.test(beyond.text))
}

/** "April Lane": a month that many are called, before a surname. */
function isFirstName(tokens: Token[], at: number, month: Token): boolean {
  if (!/^(?:april|may|june|august)$/.test(month.lower)) return false
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (next?.shape !== Shape.CAPITAL || next.gap !== Gap.SPACE || isFunctional(next)) return false
  if (next.word.gram & (Gram.MONTH | Gram.WEEKDAY)) return false
  if (before && before.shape === Shape.LOWER && before.word.gram & Gram.SPEECH) return true
  if (!(next.word.gaz & Gaz.LAST)) return false
  return !before || !YEAR_PREPOSITIONS.has(before.lower) || before.lower === 'by' || before.lower === 'to'
}

/** "Blue Monday", "Super Tuesday": a common word with a capital before the day makes a name of both. */
function isWithinName(tokens: Token[], at: number): boolean {
  const [opener, before] = tokens.slice(Math.max(0, at - 2), at)
  if (before?.shape !== Shape.CAPITAL || tokens[at]?.gap !== Gap.SPACE || isFunctional(before)) return false
  const plain = (before.word.gaz & ~(Gaz.OPENS | Gaz.SITES)) === Gaz.COMMON && !(before.word.gram & ~Gram.PLACE_HEAD)
  return plain && opener?.shape === Shape.LOWER && before.gap === Gap.SPACE && !EARLY.has(before.lower)
}

export function readWeekday(tokens: Token[], at: number, token: Token): Match | undefined {
  if (token.shape === Shape.LOWER || isWithinName(tokens, at)) return undefined
  const short = token.lower.length <= 5 && !/day/.test(token.lower)
  let last = at + 1
  if (short) {
    if (tokens[last]?.text === '.') last++
    else if (!(tokens[last]?.text === ',' && (tokens[last + 1]?.word.gram ?? 0) & Gram.MONTH)) return undefined
  }
  const comma = tokens[last]?.text === ',' ? last + 1 : last
  const month = tokens[comma]
  if (month && month.gap <= Gap.LINE) {
    if (month.word.gram & Gram.MONTH) {
      const date = readMonth(tokens, comma, month)
      if (date?.sub === 'date') return date
    }
    if (isDay(month)) {
      const date = readDayMonth(tokens, comma)
      if (date) return date
    }
  }
  const part = tokens[last]
  if (part && part.gap === Gap.SPACE && part.word.gram & Gram.DAY_PART) last++
  else if (part && part.gap === Gap.SPACE && (part.lower === 'nights' || part.lower === 'mornings')) last++
  return { last, sub: 'weekday' }
}

/** "5 March 2024", "7th of May". */
export function readDayMonth(tokens: Token[], at: number): Match | undefined {
  if (!isDay(tokens[at])) return undefined
  let index = pastSuffix(tokens, at + 1)
  const between = tokens[index]?.lower === 'and' && tokens[at - 1]?.lower === 'between'
  const to = (between || tokens[index]?.lower === 'to') && tokens[index + 1]?.gap === Gap.SPACE
  if ((to || isHyphen(tokens, index)) && isDay(tokens[index + 1])) index = pastSuffix(tokens, index + 2)
  if (tokens[index]?.lower === 'of') index++
  const month = tokens[index]
  if (!month || !(month.word.gram & Gram.MONTH) || month.shape === Shape.LOWER || month.gap !== Gap.SPACE)
    return undefined
  let last = index + 1
  if (tokens[last]?.text === '.' && month.lower.length <= 4 && isYear(tokens[last + 1])) last++
  const comma = tokens[last]?.text === ',' ? last + 1 : last
  if (isYear(tokens[comma]) && (tokens[comma]?.gap ?? 9) <= Gap.LINE) return { last: comma + 1, sub: 'date' }
  return { last, sub: 'date' }
}
