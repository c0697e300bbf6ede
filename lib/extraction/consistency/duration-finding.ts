import type { Span } from '@/lib/extraction/claim'
import { meet, sayRange, type DayRange } from './calendar'
import type { Finding } from './conflict'
import type { DateMention } from './date-mentions'
import { daysBetween, daysMeant, sayDays, type Duration } from './durations'
import type { Reading } from './reading'

/** The finding that a stretch of time is not the time that lies between its dates; none where it may be. */
export function against(
  duration: Duration,
  lies: DayRange,
  dates: Span[],
  why: (lies: string) => string,
): Finding | undefined {
  if (meet(daysMeant(duration), lies)) return undefined
  const from = duration.start - (duration.hedge ? duration.hedge.length + 1 : 0)
  return {
    rule: 'date-duration',
    severity: 'high',
    sides: [[{ start: from, end: duration.end }], dates.map(({ start, end }) => ({ start, end }))].filter(
      (side) => side.length > 0,
    ),
    why: why(sayDays(lies)),
  }
}

/** A stretch of time that began on a date and is told as lasting up to the day of the news. */
export function upToNews(reading: Reading, duration: Duration, date: DateMention): Finding | undefined {
  const news = reading.newsDate
  if (!news) return undefined
  return against(duration, daysBetween(date.range, news.range), [date], (lies) => {
    return `From ${sayRange(date.range)} to ${sayRange(news.range)} is ${lies}, not ${sayDuration(duration)}.`
  })
}

export function sayDuration({ hedge, text }: Duration): string {
  return `“${hedge ? `${hedge} ` : ''}${text}”`
}
