import { isOneDay, sayRange, yearOf, YEAR_DAYS, type DayRange } from '@/lib/extraction/consistency/calendar'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import type { DateMention } from '@/lib/extraction/consistency/date-mentions'
import { acrossSentences, againstOtherTelling } from '@/lib/extraction/consistency/event-order'
import { readWordNumber } from '@/lib/extraction/consistency/number-words'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Dates whose order the words give one way and the dates another. */
export const dateOrder: Rule = (reading) =>
  reading.sentences.flatMap((sentence, index) => {
    const dates = within(reading.dates, sentence).filter((date) => date.absolute)
    return dates.length === 0
      ? []
      : [
          ...dates.flatMap((date, i) => reversed(reading, dates[i - 1], date) ?? []),
          ...dates.flatMap((date, i) => reckoned(reading, sentence, index, dates[i - 1], date) ?? []),
          ...dates.flatMap((date) => againstNews(reading, sentence, date) ?? []),
          ...(beforeAfter(reading, sentence, dates) ?? []),
          ...(lifeOrder(reading, sentence, dates) ?? []),
          ...(openedAndClosed(reading, dates) ?? []),
          ...acrossSentences(reading, sentence, index),
          ...dates.slice(0, 6).flatMap((date) => againstOtherTelling(reading, date)),
        ]
  })

function finding(a: DateMention, b: DateMention, why: string, severity: Finding['severity'] = 'high'): Finding[] {
  return [{ rule: 'date-order', severity, sides: [[place(a)], [place(b)]], why }]
}

const place = ({ start, end }: DateMention) => ({ start, end })
const later = (a: DayRange, b: DayRange) => a.first > b.last

/** "from 2019 to 2015" */
function reversed(reading: Reading, a: DateMention | undefined, b: DateMention): Finding[] | undefined {
  if (!a || !later(a.range, b.range)) return undefined
  const joint = reading.text.slice(a.end, b.start)
  const lead = reading.text.slice(Math.max(0, a.start - 12), a.start)
  const from =
    /\bfrom (?:early |late |mid-?)?$/i.test(lead) && /^ (?:to|until|till|through) (?:early |late |mid-?)?$/.test(joint)
  const between = /\bbetween $/i.test(lead) && joint === ' and '
  const lived = /\($/.test(lead) && /^\s?[-–]\s?$/.test(joint)
  return from || between || lived
    ? finding(a, b, `${a.text} is later than ${b.text}, but stands as the beginning.`)
    : undefined
}

const RELATIVE =
  /(?:\b(?<count>an?|[a-z]+(?:-[a-z]+)?|\d{1,3}) (?<unit>day|week|month|year|decade)s? (?<way>later|earlier|before|afterwards|after that)|\b(?<same>later (?:that|the same) (?<sameUnit>year|month))|\bthe (?<next>following|next|previous) (?<nextUnit>year|month|day))(?:,? (?:in|on) |, )$/i

/** "two years later, in 2018", counted from the date before it. */
function reckoned(
  reading: Reading,
  sentence: Sentence,
  index: number,
  previous: DateMention | undefined,
  date: DateMention,
): Finding[] | undefined {
  const lead = reading.text.slice(Math.max(sentence.start, date.start - 50), date.start)
  const match = RELATIVE.exec(lead)
  const before = previous ?? lastOf(reading, reading.sentences[index - 1])
  if (!match || !before) return undefined
  const groups = match.groups ?? {}
  const expected = expectedRange(groups, before.range)
  if (!expected || (date.range.first <= expected.last && date.range.last >= expected.first)) return undefined
  return finding(
    before,
    date,
    `“${match[0].replace(/,? (?:in|on)? ?$/, '')}” after ${before.text} is ${sayRange(expected)}, not ${date.text}.`,
  )
}

function lastOf(reading: Reading, sentence: Sentence | undefined): DateMention | undefined {
  const dates = sentence ? within(reading.dates, sentence).filter((date) => date.absolute) : []
  return dates.length === 1 ? dates[0] : undefined
}

function expectedRange(groups: Record<string, string | undefined>, from: DayRange): DayRange | undefined {
  const years = (n: number): DayRange => wholeYears(yearOf(from.first) + n, yearOf(from.last) + n)
  if (groups.same) {
    if (groups.sameUnit?.toLowerCase() === 'year') return { ...years(0), first: from.first }
    return { first: from.first, last: from.last + 31 }
  }
  const way = (groups.way ?? groups.next ?? '').toLowerCase()
  const sign = /earlier|before|previous/.test(way) ? -1 : 1
  const unit = (groups.unit ?? groups.nextUnit ?? '').toLowerCase()
  const written = groups.count?.toLowerCase()
  const count =
    written === undefined
      ? 1
      : /^an?$/.test(written)
        ? 1
        : /^\d/.test(written)
          ? Number(written)
          : readWordNumber(written)
  if (count === undefined) return undefined
  if (unit === 'year' || unit === 'decade') {
    const n = sign * count * (unit === 'decade' ? 10 : 1)
    // A year or so of rounding where the dates are whole days: "two years later" may be 22 months.
    const exact = years(n)
    return isOneDay(from) ? { first: exact.first - 60, last: exact.last + 60 } : exact
  }
  const size = unit === 'month' ? YEAR_DAYS / 12 : unit === 'week' ? 7 : 1
  const give = unit === 'day' ? 0 : size
  return {
    first: Math.floor(from.first + sign * count * size - give),
    last: Math.ceil(from.last + sign * count * size + give),
  }
}

function wholeYears(first: number, last: number): DayRange {
  return { first: Date.UTC(first, 0, 1) / 86_400_000, last: Date.UTC(last, 11, 31) / 86_400_000 }
}

const PAST_ACT =
  /\b(?:was|were|had|held|voted|met|signed|opened|closed|died|arrested|began|started|won|lost|said|told|announced|approved|launched|arrived|took place|happened|charged|sentenced|published|resigned) (?:[\p{L}’'-]+ ){0,5}(?:on|in|since) $/iu
const WILL =
  /\b(?:will|is due to|are due to|is to|are to|plans to|is set to|are set to|is expected to|is scheduled (?:to|for)|are scheduled (?:to|for)) (?:[\p{L}’'-]+ ){0,6}(?:on|in) $/iu

/** Something told as past that lies after the publication, or as still to come that lies before it. */
function againstNews(reading: Reading, sentence: Sentence, date: DateMention): Finding[] | undefined {
  const news = reading.newsDate
  if (!news || news.place?.start === date.start) return undefined
  const lead = reading.text.slice(Math.max(sentence.start, date.start - 90), date.start)
  const sides = [[place(date)], ...(news.place ? [[news.place]] : [])]
  // A day the text itself gives as the news may be one of many in a life or a history.
  if (news.place && date.range.first > news.range.last + 2 * YEAR_DAYS) return undefined
  const since = /\bsince (?:early |late |mid-?)?$/i.test(lead) && /\b(?:has|have|is|are|been)\b/.test(sentence.text)
  if (
    date.range.first > news.range.last + 1 &&
    (since || (PAST_ACT.test(lead) && !/\b(?:will|would|to be|scheduled|due|expected|planned|until|for)\b/i.test(lead)))
  )
    return [
      {
        rule: 'date-order',
        severity: 'high',
        sides,
        why: `${date.text} lies after ${sayRange(news.range)}, but is told as past.`,
      },
    ]
  const quoted = /["“”]/.test(sentence.text)
  if (
    date.range.last < news.range.first - 1 &&
    WILL.test(lead) &&
    !quoted &&
    reading.published !== undefined &&
    !/\b(?:said|had|would)\b/.test(lead)
  )
    return [
      {
        rule: 'date-order',
        severity: 'medium',
        sides,
        why: `${date.text} lies before ${sayRange(news.range)}, but the text speaks of it as still to come.`,
      },
    ]
  return undefined
}

/** "joined in 2012 before leaving in 2010" */
function beforeAfter(reading: Reading, sentence: Sentence, dates: readonly DateMention[]): Finding[] | undefined {
  const [a, b] = dates
  if (!a || !b || dates.length !== 2) return undefined
  const joint = reading.text.slice(a.end, b.start)
  const link =
    /^,? (?:and )?(?:[a-z\d-]+ (?:day|week|month|year)s? )?(?<word>before|after|until|and then|then) (?:[\p{L}’'-]+ ){1,9}(?:in|on) (?:early |late )?$/u.exec(
      joint,
    )?.groups?.word
  if (link === undefined) return gerundFirst(reading, sentence, a, b)
  const apart = counted(joint, a, b)
  if (apart) return apart
  if (/\bfor\b/.test(joint)) return undefined
  const backwards = link === 'after' ? later(b.range, a.range) : later(a.range, b.range)
  const order = link === 'after' ? `${b.text} is later than ${a.text}` : `${a.text} is later than ${b.text}`
  return backwards && sentence.text.length < 400
    ? finding(a, b, `“${link}” puts them the other way round: ${order}.`)
    : undefined
}

/** "graduated in 2012, three years before she enrolled in 2016" */
function counted(joint: string, a: DateMention, b: DateMention): Finding[] | undefined {
  const match = /^,? (?<count>[a-z]+(?:-[a-z]+)?|\d{1,3}) (?<unit>year|decade)s? (?<way>before|after) /u.exec(joint)
  const { count, unit, way } = match?.groups ?? {}
  if (count === undefined || later(a.range, b.range) !== (way === 'after')) return undefined
  const expected = expectedRange({ count, unit, way: way === 'after' ? 'later' : 'earlier' }, b.range)
  if (!expected || (a.range.first <= expected.last + 366 && a.range.last >= expected.first - 366)) return undefined
  return finding(a, b, `“${count} ${unit ?? ''}s ${way ?? ''}” ${b.text} is ${sayRange(expected)}, not ${a.text}.`)
}

/** "After graduating in 2012, he joined the firm in 2009"; "Built in 1920, the house burned down in 1911" */
function gerundFirst(reading: Reading, sentence: Sentence, a: DateMention, b: DateMention): Finding[] | undefined {
  const opening =
    /^(?:(?<word>After|Before|Having|Following) [\p{L}]+(?:ing|ed)?\b[^,;]*|(?<built>Built|Founded|Opened|Completed|Established|Launched|Created|Born)(?: [\p{L}]+){0,4} in )$/u.exec(
      reading.text.slice(sentence.start, a.start),
    )
  if (!opening || !/^, [^;]{3,80} (?:in|on) $/.test(reading.text.slice(a.end, b.start))) return undefined
  const word = opening.groups?.word ?? opening.groups?.built ?? ''
  // A club founded in 1920 may well have its roots in a match of 1911.
  if (
    opening.groups?.built &&
    /\b(?:roots?|origins?|since|dates?|site|began|idea|first)\b/.test(reading.text.slice(a.end, b.start))
  )
    return undefined
  const backwards = word === 'Before' ? later(b.range, a.range) : later(a.range, b.range)
  return backwards ? finding(a, b, `“${word} …” puts ${a.text} and ${b.text} the other way round.`) : undefined
}

const BEGAN =
  /\b(?<!re-?)(?:opened|founded|began|started|launched|built|joined|formed|established|elected|appointed|married|born|completed|hired)\b[^,;.]{0,40} (?:in|on) $/i
const ENDED =
  /^,? and (?:was |were |then |later |finally )*(?:closed|ended|died|left|resigned|dissolved|demolished|retired|divorced|shut|disbanded|abolished|sacked|deposed|wound up)\b[^,;.]{0,40} (?:in|on) $/i

/** "opened in 1988 and closed in 1979": one subject, whose end stands before its beginning. */
function openedAndClosed(reading: Reading, dates: readonly DateMention[]): Finding[] | undefined {
  for (const [i, a] of dates.entries()) {
    const b = dates[i + 1]
    if (!b || !later(a.range, b.range)) continue
    const lead = reading.text.slice(Math.max(0, a.start - 60), a.start)
    if (BEGAN.test(lead) && ENDED.test(reading.text.slice(a.end, b.start)))
      return finding(a, b, `The text says it began in ${a.text}, but that it ended in ${b.text}, which is earlier.`)
  }
  return undefined
}

const LIFE = [
  /\bborn\b/i,
  /\b(?:joined|graduated|married|elected|appointed|moved|founded|became|entered|retired|won|hired|began|started|took over|served)\b/i,
  /\b(?:died|(?:was|were|been) (?:wound up|dissolved|demolished|liquidated))\b/i,
]

/** Nobody graduates before being born or marries after dying; no firm wins a contract after it was wound up. */
function lifeOrder(reading: Reading, sentence: Sentence, dates: readonly DateMention[]): Finding[] | undefined {
  const stages = dates.map((date, i) => {
    const lead = reading.text.slice(Math.max(dates[i - 1]?.end ?? sentence.start, date.start - 60), date.start)
    return { date, stage: LIFE.findIndex((verb) => verb.test(lead)) }
  })
  const people = new Set(within(reading.mentions.PERSON, sentence).map((mention) => mention.claim))
  if (people.size > 1) return undefined
  for (const [i, a] of stages.entries())
    for (const b of stages.slice(i + 1)) {
      if (a.stage < 0 || b.stage < 0 || a.stage === b.stage) continue
      const [first, second] = a.stage < b.stage ? [a, b] : [b, a]
      if (later(first.date.range, second.date.range))
        return finding(
          first.date,
          second.date,
          `${first.date.text} is later than ${second.date.text}, in the wrong order for one life.`,
        )
    }
  return undefined
}
