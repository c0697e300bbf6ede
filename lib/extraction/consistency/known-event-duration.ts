import { meet, sayRange } from './calendar'
import type { Finding } from './conflict'
import { wordsOf } from './content-words'
import { against, sayDuration } from './duration-finding'
import { daysBetween, daysMeant, type Duration } from './durations'
import { eventDays, namesOf, partsOf } from './events-named'
import { within, type Reading } from './reading'
import type { Sentence } from './sentences'

/** "the nearly four-year conflict", where the reference facts know when it began. */
export function ofKnownEvent(reading: Reading, duration: Duration, sentence: Sentence): Finding | undefined {
  const news = reading.newsDate
  if (!news || duration.unitDays < 7) return undefined
  const thing =
    /^[ -](?:(?:of|after|since|into|on from) )?(?:the |this |its |full-scale )*((?:[\p{L}-]+ ?){1,4})/u.exec(
      duration.after,
    )?.[1]
  if (thing === undefined || /^[ -](?:ago|later|earlier|before)\b/.test(duration.after)) return undefined
  const words = new Set(wordsOf(thing))
  const places = within(reading.mentions.PLACE, sentence)
  const fits: boolean[] = []
  let finding: Finding | undefined
  for (const event of reading.reference.events) {
    const days = eventDays(event)
    const since = /^[ -](?:after|since|on from)\b/.test(duration.after)
    if (!days || (days.end !== undefined && !since) || days.start.first > news.range.last) continue
    const name = namesOf(event).find((alias) => {
      const parts = partsOf(alias)
      const kind = parts.kinds.at(-1)
      if (since || kind === undefined) return duration.after.includes(alias)
      const elsewhere = places.length > 0 && !places.some((place) => parts.names.includes(place.text))
      return (
        words.has(kind) &&
        parts.names.length > 0 &&
        !elsewhere &&
        parts.names.every((part) => reading.text.includes(part))
      )
    })
    if (name === undefined) continue
    const elapsed = daysBetween(days.start, news.range)
    fits.push(meet(daysMeant(duration), elapsed))
    const noun = wordsOf(thing).findIndex((word) => partsOf(name).kinds.includes(word))
    finding ??= against(withNoun(duration, noun), elapsed, news.place ? [news.place] : [], (lies) => {
      return `${event.name} began on ${sayRange(days.start)}, ${lies} before ${sayRange(news.range)}, so not ${sayDuration(duration)}.`
    })
  }
  return fits.includes(true) ? undefined : finding
}

/** The duration's place widened to the thing that lasts: "four-year conflict". */
function withNoun(duration: Duration, index: number): Duration {
  const tail = index < 0 ? undefined : /^[ -]\p{L}+/u.exec(duration.after)?.[0]
  return tail !== undefined && index === 0 ? { ...duration, end: duration.end + tail.length } : duration
}
