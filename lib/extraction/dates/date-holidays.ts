import { isYear, type Match, RELATIVE } from './date-words'
import { GAZETTEER_INDEX } from '@/lib/extraction/tokens/gazetteer-index'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

const LONGEST = 5
let known: { days: Map<string, number | undefined>; openers: Set<string> } | undefined

/** Of each feast its month and day in digits where they are the same every year: 1224. */
function feasts() {
  if (known) return known
  const days = new Map<string, number | undefined>()
  const openers = new Set<string>()
  for (const entry of GAZETTEER_INDEX.holidays.split('|')) {
    const [name = '', day] = entry.split('=')
    days.set(name, day === undefined ? undefined : Number(day))
    openers.add(name.split(' ')[0] ?? '')
  }
  return (known = { days, openers })
}

/** "Christmas Eve", "New Year’s Day 2025": a feast that no other name goes on from. */
export function readHoliday(tokens: Token[], at: number): Match | undefined {
  if (tokens[at]?.shape !== Shape.CAPITAL || !feasts().openers.has(tokens[at].lower)) return undefined
  let last = at
  for (let end = at + 1; end <= at + LONGEST; end++) {
    const token = tokens[end - 1]
    if (!token || (end > at + 1 && token.gap > Gap.SPACE)) break
    if (token.shape === Shape.MARK) continue
    if (feasts().days.has(keyOf(tokens.slice(at, end)))) last = end
    else if (last > at && last === end - 1 && token.text === 'Day') last = end
  }
  if (last === at) return undefined
  const next = tokens[last]
  if (isYear(next) && next?.gap === Gap.SPACE) return { last: last + 1, sub: 'date' }
  return next?.gap === Gap.SPACE && next.shape <= Shape.MIXED && next.shape !== Shape.LOWER
    ? undefined
    : { last, sub: 'date' }
}

/** Month and day of a feast that falls on the same day every year. */
export function fixedDay(words: Token[]): { month: number; day: number } | undefined {
  const name = keyOf(words.filter(({ shape, lower }) => shape !== Shape.NUMBER && !RELATIVE.has(lower)))
  const digits = feasts().days.get(name) ?? feasts().days.get(name.replace(/ day$/, ''))
  return digits === undefined ? undefined : { month: Math.floor(digits / 100), day: digits % 100 }
}

/** "new years eve" for "New Year’s Eve", "st patricks day" for "St. Patrick's Day". */
function keyOf(words: Token[]): string {
  let key = ''
  for (const word of words) {
    if (word.shape === Shape.MARK) continue
    key += word.shape === Shape.POSSESSIVE ? 's' : (key ? ' ' : '') + word.lower.replaceAll('.', '')
  }
  return key
}
