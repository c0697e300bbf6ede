import type { Span } from '@/lib/extraction/claim'
import { sayRange, yearOf, type DayRange } from './calendar'
import type { Finding } from './conflict'
import { stem } from './content-words'
import { durationsOf } from './durations'
import type { Reading } from './reading'

const OPENED =
  /([\p{L}-]+),? (?:which )?(?:was |were |has been )?(?:first )?(?:opened|built|completed|founded|established|launched|erected|set up|formed|constructed|created)(?: [\p{L}]+){0,3} (?:in|on) $/iu

/** "the 88-year-old bridge", which "opened in 1931" */
export function oldThings(reading: Reading): Finding[] {
  const news = reading.newsDate
  const old = durationsOf(reading).filter(({ measure, after }) => measure?.name === 'years' && /^[ -]old /.test(after))
  if (!news || old.length === 0) return []
  const opened = new Map<string, Span & { text: string; range: DayRange }>()
  for (const date of reading.dates) {
    const noun = date.absolute && OPENED.exec(reading.text.slice(Math.max(0, date.start - 80), date.start))?.[1]
    if (noun && !opened.has(stem(noun.toLowerCase()))) opened.set(stem(noun.toLowerCase()), date)
  }
  return old.flatMap((duration) => {
    const words = /^[ -]old ([\p{L}-]+ ?[\p{L}-]*)/u.exec(duration.after)?.[1]?.split(' ') ?? []
    const date = words.map((word) => opened.get(stem(word.toLowerCase()))).find((one) => one !== undefined)
    if (!date) return []
    const low = yearOf(news.range.first) - yearOf(date.range.last) - 1
    const high = yearOf(news.range.last) - yearOf(date.range.first)
    const give = duration.hedge ? 3 : 0
    if (duration.value >= low - give && duration.value <= high + give) return []
    return [
      {
        rule: 'age-birth-year',
        severity: 'high' as const,
        sides: [[{ start: duration.start, end: duration.end }], [{ start: date.start, end: date.end }]],
        why: `From ${date.text} to ${sayRange(news.range)} is ${high} years at most, not ${duration.value}.`,
      },
    ]
  })
}
