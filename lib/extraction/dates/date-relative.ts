import { readHoliday } from './date-holidays'
import { readMonth, readWeekday } from './date-months'
import { type Match, QUARTER_RANK } from './date-words'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { readQuantity } from '@/lib/extraction/amounts/quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

const UNIT =
  /^(?:day|week|weekend|month|quarter|year|decade|century|season|spring|summer|autumn|fall|winter|night|morning|evening|afternoon|time|period|semester|term|fortnight|hour|minute|moment)$/

const UNITS_PLURAL = /^(?:days|weeks|weekends|months|quarters|years|decades|centuries|seasons)$/

/** After last, next, this, every and so on. */
export function readRelative(tokens: Token[], at: number): Match | undefined {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]
  if (!next || next.gap > Gap.LINE) return undefined
  const { gram } = next.word
  const named = next.shape !== Shape.LOWER && gram & (Gram.MONTH | Gram.WEEKDAY)
  if (named && !/^(?:past|latest|current)$/.test(word)) {
    const dated = gram & Gram.MONTH && word === 'last' ? readMonth(tokens, at + 1, next) : undefined
    if (dated?.sub === 'date') return { last: dated.last, sub: 'relative' }
    const inner = gram & Gram.MONTH ? { last: at + 2, sub: 'month' } : readWeekday(tokens, at + 1, next)
    if (
      gram & Gram.MONTH &&
      next.lower.length <= 4 &&
      !/^(?:may|june|july)$/.test(next.lower) &&
      tokens[at + 2]?.text !== '.'
    )
      return undefined
    if (inner) return { last: inner.last, sub: word === 'each' || word === 'every' ? 'repeated' : 'relative' }
  }
  const feast = /^(?:last|next|this|every)$/.test(word) ? readHoliday(tokens, at + 1) : undefined
  if (feast) return { last: feast.last, sub: word === 'every' ? 'repeated' : 'relative' }
  if (UNIT.test(next.lower)) {
    if (/^(?:time|period|moment|hour|minute|term)$/.test(next.lower) && `${word} ${next.lower}` !== 'latest period')
      return undefined
    if (word === 'past' && next.lower === 'time') return undefined
    if (word === 'every' || word === 'each') return { last: at + 2, sub: 'repeated' }
    let last = at + 2
    if (tokens[at]?.lower === 'last' && next.lower === 'night') return { last, sub: 'relative' }
    const possessive = tokens[last]
    if (
      possessive?.shape === Shape.POSSESSIVE &&
      tokens[last + 1] &&
      QUARTER_RANK.has(tokens[last + 1]?.lower ?? '') &&
      tokens[last + 2]?.lower === 'quarter'
    )
      last += 3
    return { last, sub: 'relative' }
  }
  if (UNITS_PLURAL.test(next.lower) && /^(?:past|coming|previous|following)$/.test(word))
    return { last: at + 2, sub: 'relative' }
  if (word === 'this' && (next.lower === 'past' || next.lower === 'coming')) {
    const inner = readRelative(tokens, at + 1) ?? (tokens[at + 2]?.word.gram ?? 0) & Gram.WEEKDAY
    return inner && typeof inner === 'object' ? inner : undefined
  }
  return undefined
}

/** "the year" stands alone: not "the year of", "the day that", "the day's". */
export function definiteUnit(tokens: Token[], after: number): boolean {
  const next = tokens[after]
  if (!next) return true
  if (/^(?:ended|ending)$/.test(next.lower)) return true
  return next.shape === Shape.MARK
    ? next.text !== '-'
    : (next.word.gram & (Gram.AUXILIARY | Gram.PREPOSITION | Gram.CONJUNCTION)) !== 0 &&
        !/^(?:of|that|when|like|as|than)$/.test(next.lower)
}

export function pastAlone(tokens: Token[], at: number): Match | undefined {
  const before = tokens[at - 1]
  return before?.lower === 'in' &&
    !(tokens[at + 2] && (tokens[at + 2]?.word.gram ?? 0) & (Gram.CARDINAL | Gram.TIME_UNIT)) &&
    tokens[at + 2]?.shape !== Shape.NUMBER
    ? { last: at + 2, sub: 'vague' }
    : undefined
}

export function readUnitOnly(tokens: Token[], at: number): Match | undefined {
  const token = tokens[at]
  return token && /^(?:year|month|week|decade|century|day|season|quarter)$/.test(token.lower)
    ? { last: at + 1, sub: 'date' }
    : undefined
}

/** "half a century ago", "a quarter of a century ago", "a year and a half ago". */
function readShareAgo(tokens: Token[], at: number): Match | undefined {
  if (!/^(?:half|an?)$/.test(tokens[at]?.lower ?? '')) return undefined
  const words = tokens.slice(at, at + 8).map(({ lower, gap }, index) => (index > 0 && gap > Gap.LINE ? '' : lower))
  const text = words.join(' ')
  const share = /^(?:half an? |a quarter(?: of)? an? |a quarter-)(?:year|decade|century|millennium) ago/.exec(text)
  const more = /^an? (?:year|decade|century|month|week|day) and a half ago/.exec(text)
  const found = share ?? more
  return found && tokens[at]?.shape !== Shape.MARK
    ? { last: at + found[0].split(' ').length, sub: 'relative' }
    : undefined
}

/** "two weeks ago", "a year earlier", "three days later". */
export function readAgo(tokens: Token[], at: number): Match | undefined {
  const token = tokens[at]
  const share = readShareAgo(tokens, at)
  if (share) return share
  let index: number
  if (token && /^(?:a|an|several|few|many|some)$/.test(token.lower)) {
    index = at + 1
    if (token.lower === 'a' && /^(?:few|couple)$/.test(tokens[index]?.lower ?? '')) index++
    if (tokens[index]?.lower === 'of') index++
  } else {
    const quantity = readQuantity(tokens, at)
    if (!quantity) return undefined
    index = quantity.last
  }
  const unit = tokens[index]
  if (!unit || unit.gap > Gap.LINE || !(unit.word.gram & Gram.TIME_UNIT)) return undefined
  let last = index + 1
  if (tokens[last]?.lower === 'or' && tokens[last + 1]?.lower === 'so') last += 2
  const ago = tokens[last]
  if (ago && ago.gap <= Gap.LINE && /^(?:ago|earlier|later|previously|before|hence)$/.test(ago.lower)) {
    if (ago.lower === 'before' && !(tokens[last + 1]?.shape === Shape.MARK)) return undefined
    return { last: last + 1, sub: 'relative' }
  }
  return undefined
}
