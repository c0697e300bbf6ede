import type { Span, TextBlock } from '@/lib/extraction/claim'
import { meet, readEdtf, type DayRange } from '@/lib/extraction/consistency/calendar'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { dayOfMonth } from '@/lib/extraction/consistency/day-of-month'
import { contentStems, shared } from '@/lib/extraction/consistency/content-words'
import { isAnother, mattersOf, namesIn, ofOthers } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import { sentenceAt, type Mention, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Days of short parts, and days that each is compared with: a text must not make this grow without end. */
const MOST_SHORT = 30
const MOST_DAYS = 300
/** Different days that one event is given. */
const MOST_RIVALS = 2

/** A day as one part tells it, with what happened then. */
interface Told {
  day: Mention
  sentence: Sentence
  /** From the beginning of the sentence up to where it goes on to something else. */
  told: Span
  stems: Set<string>
  /** Of the words before the day, and of those behind it up to the next mark. */
  lead: string[]
  tail: string[]
  range: DayRange | undefined
  names: Set<string>
}

/**
 * The day of a standfirst, headline, caption or item of a list against the day that another part gives the same event. It is the same when
 * nearly all words of the shorter clause stand in the other, or both tell who does what before the day in the same words and one has
 * nothing behind it; nobody else is named, and nothing beside it speaks of another time.
 */
const tellsDays = (block: TextBlock) => isShort(block) || block.role === 'LIST_ITEM'

export const partDays: Rule = (reading) => {
  if (!reading.blocks.some(tellsDays)) return []
  const days = reading.mentions.DATE.slice(0, MOST_DAYS).flatMap((day) => toldOn(reading, day))
  const isOfShort = ({ day }: Told) => {
    const block = blockAt(reading, day)
    return block !== undefined && tellsDays(block)
  }
  const found: Finding[] = []
  const seen = new Set<Told>()
  for (const short of days.filter(isOfShort).slice(0, MOST_SHORT)) {
    seen.add(short)
    const rivals = days.filter(
      (other) => !seen.has(other) && isSameEvent(reading, short, other, days) && differ(short, other),
    )
    // More of them are a row: of elections, meetings or years.
    if (new Set(rivals.map(({ day }) => day.text)).size <= MOST_RIVALS)
      found.push(...rivals.map((other) => finding(reading, short, other)))
  }
  return found
}

function finding(reading: Reading, one: Told, other: Told): Finding {
  return {
    rule: 'part-days',
    severity: 'high',
    sides: [[{ start: one.day.start, end: one.day.end }], [{ start: other.day.start, end: other.day.end }]],
    why: `${capital(calledAt(reading, one.day))} says ${one.day.text}, but ${calledAt(reading, other.day)} says ${other.day.text}.`,
  }
}

const EDGE = /[,;:()–—“”"]|\b(?:and|but|while|when|after|before|that)\b/gi
/** Where a sentence goes on to something else, or ends. */
const NEXT = /, (?:and|but|while)\b|;|$/
/** Before a day by which, until which or from which something holds: no day on which it happened. */
const BOUND = /\b(?:until|till|by|before|after|since|from|to|between|through|than|of|for|and|or|–|-) ?$/i
/** The day on which somebody spoke is not the day of what they spoke of. */
const TOLD_ON = /\b(?:said|says|told|reported|wrote|tweeted)\b[^.,;:]{0,16}$/i
/** “Her 2008 presidential bid”: the year says which one, not when. */
const YEAR_OF_NAME =
  /^(?:19|20)\d\d (?!(?:and|or|but|as|at|in|on|by|for|from|to|with|when|while|after|before|until|because|if|that|is|was|will|would|has|had|have|are|were|the|a|an|said|says)\b)\p{L}/u
/** A second day right behind or before: two days of one event. */
const ANOTHER_DAY =
  /^(?:,| and| or| to| –| -|–|-|\/)? ?(?:on )?(?:the )?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)/u

function toldOn(reading: Reading, day: Mention): Told[] {
  const sentence = sentenceAt(reading, day.start)
  const role = blockAt(reading, day)?.role
  if (!sentence || role === 'TABLE_CELL' || role === 'PULL_QUOTE' || !OF_CALENDAR.test(day.text)) return []
  if (BOUND.test(reading.text.slice(Math.max(sentence.start, day.start - 10), day.start))) return []
  if (ANOTHER_DAY.test(reading.text.slice(day.end, Math.min(sentence.end, day.end + 24)))) return []
  if (YEAR_OF_NAME.test(reading.text.slice(day.start, day.end + 24))) return []
  const before = reading.text.slice(sentence.start, day.start)
  if (TOLD_ON.test(before)) return []
  const rest = reading.text.slice(day.end, sentence.end)
  const after = behindDay(rest, before).split(EDGE)[0] ?? ''
  const clause = `${leadOf(before)} ${after}`
  const stemsIn = (words: string) => [...mattersOf(words)].filter((stem) => !/^\d/.test(stem) && !OF_DAYS.has(stem))
  const claim = reading.claims[day.claim]
  return [
    {
      day,
      sentence,
      told: { start: sentence.start, end: day.end + rest.search(NEXT) },
      stems: new Set(stemsIn(clause)),
      lead: stemsIn(leadOf(before)),
      tail: stemsIn(after),
      range: claim?.value === undefined ? undefined : readEdtf(claim.value),
      names: namesIn(reading, sentence),
    },
  ]
}

/** “a year ago” and “last week” are too wide to be told from another day. */
const OF_CALENDAR =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|yesterday|today|tomorrow)\b/i
const OF_DAYS = contentStems('night morning afternoon evening day early late today yesterday')

/** “5 March 2023: Karen Doyle dies”: what follows the mark is what happened on the day that opens the line. */
function behindDay(after: string, before: string): string {
  return before.trim() === '' ? after.replace(/^\s*(?:[:–—]|-(?= ))\s*/, '') : after
}

/** Between commas what somebody is: “Karen Doyle, 44, a teacher, died”. */
const APPOSED = /(?:, (?:\d{1,3}|(?:an?|the|his|her|their|its|our|who|whose|of|from) [^,;:]{1,70}))+,/gu

/** The clause before a day; one that begins with “which” or “who” goes on from what stands before it. */
function leadOf(before: string): string {
  const pieces = before.replaceAll(APPOSED, ' ').split(EDGE)
  const last = pieces.at(-1) ?? ''
  return /^\s*(?:which|who|whose|where)\b/.test(last) ? `${pieces.at(-2) ?? ''} ${last}` : last
}

function isSameEvent(reading: Reading, a: Told, b: Told, days: readonly Told[]): boolean {
  const [here, there] = [blockAt(reading, a.day), blockAt(reading, b.day)]
  if (here === there || ofOthers(a.names, b.names)) return false
  // The items of a list tell of different things.
  if (here?.role === 'LIST_ITEM' && there?.role === 'LIST_ITEM') return false
  const common = shared(a.stems, b.stems).length
  const least = Math.min(a.stems.size, b.stems.size)
  const enough = isOnlyDay(reading, a, b, days) ? 1 : 2
  const isSame = common >= Math.min(3, Math.max(enough, least)) && common >= least * 0.75
  if (!isSame && !isToldAlike(a, b, days)) return false
  return !isAnother(reading, b.told, b.day, a.sentence.text) && !isAnother(reading, a.told, a.day, b.sentence.text)
}

/**
 * “Work starts in May on two lanes” and “Work on the bridge starts in June”: the same first and last word before the day, nothing
 * else before it on one side, nothing behind it on one, what one has behind it in the other as well, and no third day told so.
 */
function isToldAlike(a: Told, b: Told, days: readonly Told[]): boolean {
  if ((a.tail.length > 0 && b.tail.length > 0) || [a, b].some(({ day }) => /\byear\b/.test(day.text))) return false
  const [short, long] = a.lead.length <= b.lead.length ? [a.lead, b.lead] : [b.lead, a.lead]
  const isAlike = (lead: readonly string[]) => lead[0] === short[0] && lead.at(-1) === short.at(-1)
  if (short.length !== 2 || long.length > 4 || !isAlike(long)) return false
  // “Work starts in May on the road”, “work on the roof starts in June”: each says of what.
  const [one, other] = a.tail.length > 0 ? [a, b] : [b, a]
  const isOfBoth = shared(new Set(one.tail), contentStems(other.sentence.text)).length > 0
  if (long.length > 2 && one.tail.length > 0 && !isOfBoth) return false
  return days.every((day) => day === a || day === b || !isAlike(day.lead))
}

/** “Vote on Tuesday” above an article with no day but Wednesday: one word in common is all that so short a headline has. */
function isOnlyDay(reading: Reading, a: Told, b: Told, days: readonly Told[]): boolean {
  return (
    blockAt(reading, a.day)?.role === 'HEADLINE' && days.every(({ day }) => day === a.day || day.text === b.day.text)
  )
}

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/
/** Two days that can't be one; without the day of publication only what is written alike can be told apart. */
function differ(a: Told, b: Told): boolean {
  const [mine, theirs] = [dayOfMonth(a.day.text), dayOfMonth(b.day.text)]
  // "3 May" is that of any year, as long as the other says which: only its day and month can be another.
  if (/\d{4}/.test(a.day.text) !== /\d{4}/.test(b.day.text))
    return mine !== undefined && theirs !== undefined && mine !== theirs
  if (a.range && b.range) return !meet(a.range, b.range)
  const [one, other] = [WEEKDAY.exec(a.day.text)?.[0], WEEKDAY.exec(b.day.text)?.[0]]
  if (one !== undefined && other !== undefined) return one !== other
  return mine !== undefined && theirs !== undefined && mine !== theirs
}
