import { anniversaries } from '@/lib/extraction/consistency/anniversary'
import { isOneDay, sayRange } from '@/lib/extraction/consistency/calendar'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { stem, wordsOf } from '@/lib/extraction/consistency/content-words'
import type { DateMention } from '@/lib/extraction/consistency/date-mentions'
import { against, sayDuration, upToNews } from '@/lib/extraction/consistency/duration-finding'
import { daysBetween, daysMeant, durationsOf, type Duration } from '@/lib/extraction/consistency/durations'
import { ofKnownEvent } from '@/lib/extraction/consistency/known-event-duration'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** A stretch of time against the dates it lies between: in the text, or from a known event to the day of the news. */
export const dateDuration: Rule = (reading) => {
  const found: Finding[] = []
  for (const duration of durationsOf(reading)) {
    const sentence = sentenceAt(reading, duration.start)
    // Hours and minutes lie between no two days.
    if (!sentence || duration.unitDays < 1 || /^-?olds?\b|^ olds?\b/.test(duration.after)) continue
    const finding =
      betweenDates(reading, duration, sentence) ??
      sinceDate(reading, duration, sentence) ??
      agoDate(reading, duration, sentence) ??
      sinceThen(reading, duration, sentence) ??
      sinceItBegan(reading, duration, sentence) ??
      ofKnownEvent(reading, duration, sentence)
    if (finding) found.push(finding)
  }
  return [...found, ...anniversaries(reading)]
}

const MOVED = /^[ -](?:ago|later|earlier|after|before|on from|since|into|from now|old|younger|older|a|per|early|late)\b/
const FREQUENCY =
  /\b(?:every|each|per|within|first|last|next|past|another|further|previous|aged?|than|by|final|coming|average|mean|median|usual|typical) $/i
/** What is not the length of the time between the dates, though it stands beside them. */
const OF_SOMETHING_ELSE =
  /^[ -](?:\w+ )?(?:contract|deal|lease|sentence|plan|extension|loan|ban|bond|average|low|high|warranty|term|guarantee|fixed|mortgage|budget|suspended|jail|prison|olds?)/

/** "the five-day visit from 3 to 9 March 2026" */
function betweenDates(reading: Reading, duration: Duration, sentence: Sentence): Finding | undefined {
  const before = reading.text.slice(
    Math.max(sentence.start, duration.start - 12 - (duration.hedge?.length ?? 0)),
    duration.start,
  )
  if (MOVED.test(duration.after) || FREQUENCY.test(before) || OF_SOMETHING_ELSE.test(duration.after)) return undefined
  const pair = rangeNear(reading, duration, sentence)
  if (!pair) return undefined
  const [from, to] = pair
  return against(duration, daysBetween(from.range, to.range), [from, to], (lies) => {
    return `From ${sayRange(from.range)} to ${sayRange(to.range)} is ${lies}, not ${sayDuration(duration)}.`
  })
}

/** The one pair of dates of the sentence that is written as a stretch: "from … to …", "between … and …", "…–…". */
function rangeNear(reading: Reading, duration: Duration, sentence: Sentence): [DateMention, DateMention] | undefined {
  const pairs: [DateMention, DateMention][] = []
  const dates = within(withYears(reading, sentence), sentence)
  for (let i = 0; i + 1 < dates.length; i += 1) {
    const [a, b] = [dates[i], dates[i + 1]]
    if (!a || !b) continue
    const joint = reading.text.slice(a.end, b.start)
    const lead = reading.text.slice(Math.max(0, a.start - 10), a.start)
    const ranged =
      /^ ?[-–—] ?$|^ (?:to|until|till|through) $/.test(joint) || (joint === ' and ' && /between $/i.test(lead))
    const lived =
      /\b(?:began|begun|started|opened|launched|broke out|lasted|ran|joined|took office|elected|appointed|closed|shut)\b/.test(
        reading.text.slice(sentence.start, a.start),
      )
    const ended =
      /^[^.;]{0,80}\b(?:ended|finished|closed|reopened|left|resigned|completed|retired|until|stepped down|collapsed|lifted)\b[^.;]{0,40}$/.test(
        joint,
      )
    if (ranged || (lived && ended)) pairs.push([a, b])
  }
  const [pair] = pairs
  if (!pair || pairs.length > 1 || duration.start - pair[1].end > 120 || pair[0].start - duration.end > 120)
    return undefined
  return pair[0].range.first <= pair[1].range.first ? pair : undefined
}

/** The sentence's dates, and its days without a year where a neighbour lends them one: "from 3 to 9 March 2026". */
function withYears(reading: Reading, sentence: Sentence): DateMention[] {
  const dates = within(reading.dates, sentence).filter((date) => date.absolute)
  const bare = within(reading.yearless, sentence)
  const lender = dates.find((date) => isOneDay(date.range))
  if (bare.length === 0 || (!lender && reading.newsDate === undefined)) return dates
  const year = new Date((lender?.range.first ?? reading.newsDate?.range.first ?? 0) * 86_400_000).getUTCFullYear()
  const lent = bare.map(({ start, end, month, day }) => {
    const first = Date.UTC(year, month - 1, day) / 86_400_000
    return { start, end, text: reading.text.slice(start, end), range: { first, last: first }, absolute: true }
  })
  return [...dates, ...lent].sort((a, b) => a.start - b.start)
}

/** "has run the museum for twelve years, since 2019" */
function sinceDate(reading: Reading, duration: Duration, sentence: Sentence): Finding | undefined {
  const news = reading.newsDate
  if (!news) return undefined
  const before = reading.text.slice(Math.max(sentence.start, duration.start - 24), duration.start)
  const lasting =
    /\b(?:for|(?:tenure|reign|rule|spell|run|stint|career|term) of) (?:the (?:past|last) )?(?:[a-z]+ ){0,2}$/i.test(
      before,
    ) && !/^[ -](?:after|before|from)\b/.test(duration.after)
  const ongoing = /\b(?:has|have|is|are|'s|’s|been)\b/.test(sentence.text)
  if (!lasting || !ongoing) return undefined
  const date = within(reading.dates, sentence).find(
    ({ start, absolute }) =>
      absolute && /\bsince(?: \w+ in)? $/i.test(reading.text.slice(Math.max(0, start - 24), start)),
  )
  if (!date || Math.abs(date.start - duration.start) > 80) return undefined
  return against(duration, daysBetween(date.range, news.range), [date], (lies) => {
    return `From ${sayRange(date.range)} to ${sayRange(news.range)} is ${lies}, not ${sayDuration(duration)}.`
  })
}

/** "In the 21 years since then", counted from the one date told before */
function sinceThen(reading: Reading, duration: Duration, sentence: Sentence): Finding | undefined {
  if (!/^ since(?: then)?(?=[,.]| (?:he|she|it|they|the)\b)/.test(duration.after) || !reading.newsDate) return undefined
  const before = within(reading.dates, { start: sentence.start - 260, end: duration.start }).filter(
    ({ absolute, start }) =>
      absolute && /\b(?:in|on) (?:early |late )?$/.test(reading.text.slice(Math.max(0, start - 10), start)),
  )
  const date = before.at(-1)
  return date && /^ since then/.test(duration.after) ? upToNews(reading, duration, date) : undefined
}

const BEGAN =
  /([\p{L}-]+),? (?:which |that |who )?(?:(?:was|were) )?(?:first )?(?:began|begun|started|broke out|opened|launched|founded|established|set up)(?: [\p{L}-]+)? (?:in|on) $/u
const LIFE = /^(?:history|existence|life|run|reign|tenure|career|record|presence)$/

/** "Its ten-year history", "the 17-year series of measurements", of what began on a date told near by. */
function sinceItBegan(reading: Reading, duration: Duration, sentence: Sentence): Finding | undefined {
  if (!reading.newsDate || duration.unitDays < 28) return undefined
  const things = wordsOf(/^[ -]((?:[\p{L}-]+ ?){1,4})/u.exec(duration.after)?.[1] ?? '')
  const [thing = ''] = things
  const lead = reading.text.slice(Math.max(sentence.start, duration.start - 30), duration.start)
  const given = /\b(?:has|have) (?:given|lasted|taken|cost|seen|brought|left)(?: [\p{L}]+){0,2} $/u.test(lead)
  const near = within(reading.dates, { start: sentence.start - 400, end: Math.min(sentence.end, duration.end + 100) })
  for (const date of near.reverse()) {
    const began = date.absolute && beganBefore(reading, date)
    if (!began) continue
    const same = began.noun !== '' && things.slice(0, 4).some((word) => stem(word) === stem(began.noun))
    const own = LIFE.test(thing) && /\b(?:its|their|the company['’]s|the firm['’]s) $/i.test(lead)
    if ((same && !MOVED.test(duration.after)) || own) return upToNews(reading, duration, date)
    // What a war has given cannot be more years than it has lasted, but it may be fewer.
    const inside = given && date.end < duration.start && date.start >= sentence.start
    const lies = daysBetween(date.range, reading.newsDate.range)
    if (inside && lies.last < daysMeant(duration).first)
      return upToNews(reading, duration, { ...date, start: began.start })
  }
  return undefined
}

/** The noun that began on a date, or "" for "founded in" after a company's name. */
function beganBefore(reading: Reading, date: DateMention): { noun: string; start: number } | undefined {
  const lead = reading.text.slice(Math.max(0, date.start - 60), date.start)
  const match = BEGAN.exec(lead)
  if (match) return { noun: match[1]?.toLowerCase() ?? '', start: date.start - match[0].length }
  return /\b(?:founded|established|set up)(?: [\p{L}-]+){0,3} (?:in|on) $/u.test(lead)
    ? { noun: '', start: date.start }
    : undefined
}

/** "three years ago, in 2019" */
function agoDate(reading: Reading, duration: Duration, sentence: Sentence): Finding | undefined {
  const news = reading.newsDate
  if (!news || !/^ ago\b/.test(duration.after)) return undefined
  const date = within(reading.dates, sentence).find(
    ({ absolute, start, end }) =>
      absolute &&
      (/^ ago,? (?:\(?in |on |\()$/.test(reading.text.slice(duration.end, start)) ||
        /^,? (?:\()?(?:just |only |nearly |almost |about |some |more than |over )?$/.test(
          reading.text.slice(end, duration.start),
        )),
  )
  if (!date) return undefined
  return against(duration, daysBetween(date.range, news.range), [date], (lies) => {
    return `${sayRange(date.range)} is ${lies} before ${sayRange(news.range)}, not ${sayDuration(duration)}.`
  })
}
