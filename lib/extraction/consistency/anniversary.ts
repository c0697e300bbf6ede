import { sayRange, yearOf } from './calendar'
import type { Finding } from './conflict'
import { within, type Reading } from './reading'

const ANNIVERSARY = /\b(\d{1,3})(?:st|nd|rd|th)[ -](?:anniversary|birthday|jubilee)\b/g
const BEGAN =
  /\b(?:founded|established|opened|launched|set up|created|formed|built|born|married)(?: (?:by|at|as|in) (?:[\p{L}’'-]+ ?){1,3})?,? (?:in|on) $/iu

/** "founded in 1998, marks its 40th anniversary": counted in calendar years, to the day of the news. */
export function anniversaries(reading: Reading): Finding[] {
  const news = reading.newsDate
  if (!news) return []
  return reading.sentences.flatMap((sentence) => {
    const began = within(reading.dates, sentence).filter(
      (date) => date.absolute && BEGAN.test(reading.text.slice(Math.max(sentence.start, date.start - 60), date.start)),
    )
    const [date] = began
    const other = within(reading.dates, sentence).some((one) => one !== date && one.absolute)
    const [match, ...more] = sentence.text.matchAll(ANNIVERSARY)
    if (!date || !match || began.length > 1 || more.length > 0 || other) return []
    const [low, high] = [
      yearOf(news.range.first) - yearOf(date.range.last),
      yearOf(news.range.last) - yearOf(date.range.first),
    ]
    const said = Number(match[1])
    // It may be told in the year before or after it is kept.
    if (said >= low - 1 && said <= high + 1) return []
    const start = sentence.start + match.index
    return [
      {
        rule: 'date-duration',
        severity: 'high' as const,
        sides: [[{ start, end: start + match[0].length }], [{ start: date.start, end: date.end }]],
        why: `From ${sayRange(date.range)} to ${sayRange(news.range)} is ${high} years, not ${said}.`,
      },
    ]
  })
}
