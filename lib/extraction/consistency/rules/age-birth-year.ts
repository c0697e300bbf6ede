import type { Span } from '@/lib/extraction/claim'
import { isOneDay, sayRange, type DayRange } from '@/lib/extraction/consistency/calendar'
import type { DateMention } from '@/lib/extraction/consistency/date-mentions'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { blockAt } from '@/lib/extraction/consistency/parts/part-of-text'
import { oldThings } from '@/lib/extraction/consistency/old-things'
import { within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'
import { samePeople } from '@/lib/extraction/consistency/same-person'
import { lastStartingBefore, type Sentence } from '@/lib/extraction/consistency/sentences'

interface Age extends Span {
  years: number
  person: number
}

const AT_A_TIME =
  /\b(?:when|then|at the time|at the age of|was just|was only|turned(?! \d+ (?:this|last) (?:week|month))|would have)\b/i

/** An age against the year of birth, a building's age against its opening, and two ages of one person. */
export const ageBirthYear: Rule = (reading) => {
  const people = samePeople(reading)
  const births = birthsOf(reading, people)
  const ages = agesOf(reading).map((age) => ({ ...age, person: people.get(age.person) ?? age.person }))
  const found: Finding[] = []
  const told = new Set<number>()
  for (const age of ages) {
    const birth = births.get(age.person)
    const finding = birth && againstBirth(reading, age, birth)
    if (finding && !told.has(age.person)) found.push(finding)
    if (finding) told.add(age.person)
  }
  return [...found, ...nameless(reading, found), ...twoAges(reading, ages, told), ...oldThings(reading)]
}

const BORN = /\b(?:born|birth)\b[^.;]{0,60}?$/i

/** Where the text says when a person was born: "born in 1950", "(born 3 May 1950)", "(1950–2020)". */
function birthsOf(reading: Reading, people: ReadonlyMap<number, number>): Map<number, Span & { range: DayRange }> {
  const births = new Map<number, Span & { range: DayRange }>()
  for (const date of reading.dates) {
    if (!date.absolute) continue
    const lead = reading.text.slice(Math.max(0, date.start - 70), date.start)
    const lived =
      /\($/.test(lead) &&
      /^\s?[-–—]\s?(?:\d{4}|\d{1,2} \p{L}+ \d{4})\)/u.test(reading.text.slice(date.end, date.end + 24))
    if ((!BORN.test(lead) && !lived) || /["“]/.test(/\bborn\b.*$/i.exec(lead)?.[0] ?? '')) continue
    const named = personAt(reading, date.start)
    const person = named === undefined ? undefined : (people.get(named) ?? named)
    if (person !== undefined && !births.has(person))
      births.set(person, { start: date.start, end: date.end, range: date.range })
  }
  return births
}

/** Ages the text gives people: "Ada Pell, 71,", "the 71-year-old", "aged 71", "died at 71". */
function agesOf(reading: Reading): Age[] {
  const ages: Age[] = []
  for (const mention of reading.mentions.PERSON) {
    const behind = reading.text.slice(mention.end, mention.end + 30)
    const match =
      /^, (?:who is )?(?:now )?(?:aged )?(\d{1,3})(?=[.;)]|,(?! \d{4})| years old|$)/.exec(behind) ??
      ageInPart(reading, mention, behind)
    if (match?.[1]) {
      const start = mention.end + match[0].length - match[1].length
      ages.push({ start, end: start + match[1].length, years: Number(match[1]), person: mention.claim })
    }
  }
  for (const age of reading.text.matchAll(
    /\b(?:aged|at the age of|die[ds] at|turned|(?:[Hh]e|[Ss]he) was|is(?: now)?) (\d{2,3})(?= at the time|[.,;)\n]| when| in | and|(?: last| this| on| next) |$)|\b(\d{1,3})(?:-year-old|[ -]years[ -]old)\b/g,
  )) {
    const written = age[1] ?? age[2] ?? ''
    const start = age.index + age[0].indexOf(written)
    const next = reading.text.slice(age.index + age[0].length, age.index + age[0].length + 40)
    const person =
      age[2] === undefined ? personAt(reading, start) : personDescribed(reading, start, age.index + age[0].length, next)
    // "the 71-year-old bridge" is nobody's age.
    const ofThing =
      age[2] !== undefined &&
      !/\b(?:is|was|became|now) an? $|, an? $/.test(reading.text.slice(Math.max(0, start - 12), start)) &&
      /^ (?!who|said|told|from|was|is|has|and|man\b|woman\b|\p{L}+(?:s|ed) (?:in|at|on|to|for|with|the|a|an|her|his|that|two|as)\b|[\p{Lu}])\p{L}+/u.test(
        next,
      ) &&
      !/^ (?:\p{L}+ ){0,3}\p{Lu}/u.test(next)
    if (person !== undefined && !ofThing)
      ages.push({ start, end: start + age[0].length - age[0].indexOf(written), years: Number(written), person })
  }
  return ages.filter(({ years }) => years > 0 && years < 125).sort((a, b) => a.start - b.start)
}

/**
 * "Ada Pell, 71" at the end of a part, and "Ada Pell (71)" in a caption. Elsewhere a number in brackets is a minute, a shirt or
 * points, and one at the end of a list item, a table cell or a line of running text a rank or a score.
 */
function ageInPart(reading: Reading, mention: Mention, behind: string): RegExpExecArray | null {
  const block = blockAt(reading, mention)
  if (!block || block.role === 'TABLE_CELL' || block.role === 'LIST_ITEM') return null
  const own = reading.text.slice(mention.end, Math.min(block.end, mention.end + behind.length))
  const atEnd = /^, (?:aged )?(\d{1,3})$/.exec(own.trimEnd())
  return atEnd ?? (block.role === 'CAPTION' ? /^ \((?:aged )?(\d{1,3})(?=\))/.exec(own) : null)
}

/**
 * Whose "N-year-old" it is: the name's behind it ("19-year-old Sofia Kant"), nobody's where that name is no claim or an
 * article makes it a stranger's ("a 34-year-old man"), else that of whoever the sentence speaks of.
 */
function personDescribed(reading: Reading, start: number, end: number, next: string): number | undefined {
  const capital =
    /^ (?:(?!(?:and|or|with|from|was|is|who|said|in|at|to|of|on|by|for)\b)\p{Ll}[\p{Ll}-]* ){0,3}(?=\p{Lu})/u.exec(next)
  if (capital) {
    const at = end + capital[0].length
    return reading.mentions.PERSON.find((mention) => mention.start >= end && mention.start <= at && mention.end > at)
      ?.claim
  }
  const before = reading.text.slice(Math.max(0, start - 16), start)
  if (/\b(?:an?|another|one|two|three|some) $/i.test(before) && !/\b(?:is|was|became|now|as|,) an? $/i.test(before))
    return undefined
  return personAt(reading, start)
}

/** The person a place in a sentence speaks of: the nearest named before it in the sentence, else the only one named last. */
function personAt(reading: Reading, position: number): number | undefined {
  const at = lastStartingBefore(reading.sentences, position)
  const sentence = reading.sentences[at]
  if (!sentence) return undefined
  const people = reading.mentions.PERSON
  const own = within(people, sentence)
  const before = own.filter((mention) => mention.end <= position)
  if (before.length > 0) return before.at(-1)?.claim
  const next = own[0]
  if (next && next.start - position < 60) return next.claim
  if (!SAME_PERSON.test(sentence.text)) return undefined
  // "Born in 1961, she trained in Riga. The 58-year-old …": back over sentences that only say "she".
  for (let back = at - 1; back >= 0 && back >= at - 4; back -= 1) {
    const earlier = reading.sentences[back]
    if (!earlier || earlier.paragraph < sentence.paragraph - 1) return undefined
    const last = new Set(within(people, earlier).map(({ claim }) => claim))
    if (last.size > 0) return last.size === 1 ? [...last][0] : undefined
    if (!SAME_PERSON.test(earlier.text)) return undefined
  }
  return undefined
}

/** Speaks on of whoever was spoken of. */
const SAME_PERSON = /^["“]?(?:(?:born|educated|raised)\b[^,]*, )?(?:he|she|born|the \d+|his|her)\b/i

function againstBirth(reading: Reading, age: Age, birth: Span & { range: DayRange }): Finding | undefined {
  const sentence = reading.sentences[lastStartingBefore(reading.sentences, age.start)]
  if (!sentence) return undefined
  const clause = reading.text.slice(Math.max(sentence.start, age.start - 50), Math.min(sentence.end, age.end + 40))
  const when = dayOfAge(reading, sentence, age, birth)
  if (!when || (AT_A_TIME.test(clause) && !when.told)) return undefined
  const { low, high } = yearsBetween(birth.range, when.range)
  if (age.years >= low && age.years <= high) return undefined
  // Thirty years off, it is somebody else who was born then.
  if (Math.min(Math.abs(age.years - low), Math.abs(age.years - high)) > 25) return undefined
  const span = low === high ? `${low}` : `${low} or ${high}`
  return {
    rule: 'age-birth-year',
    severity: Math.abs(age.years - low) <= 1 || Math.abs(age.years - high) <= 1 ? 'medium' : 'high',
    sides: [[{ start: age.start, end: age.end }], [{ start: birth.start, end: birth.end }]],
    why: `Born ${isOneDay(birth.range) ? 'on' : 'in'} ${sayRange(birth.range)}, the person was ${span} ${isOneDay(when.range) ? 'on' : 'in'} ${sayRange(when.range)}, but the text says ${age.years}.`,
  }
}

/** The day at which somebody was that old: a date of the same sentence that is not the birth, or the day of the news. */
function dayOfAge(
  reading: Reading,
  sentence: Sentence,
  age: Age,
  birth: Span,
): { range: DayRange; told: boolean } | undefined {
  const lived = /^\s?[-–—]\s?/.test(reading.text.slice(birth.end, birth.end + 3))
  const end = lived ? reading.dates.find((date) => date.start > birth.end && date.start <= birth.end + 3) : undefined
  const atDeath = /\b(?:die[ds]|death|dead)\b/i.test(
    reading.text.slice(Math.max(sentence.start, age.start - 40), age.end),
  )
  if (end && atDeath) return { range: end.range, told: true }
  const others = within(reading.dates, sentence).filter((date) => date.start !== birth.start && date.absolute)
  const told = others.find((date) =>
    /\b(?:died|dies|death|turned|was|killed|when)\b/i.test(reading.text.slice(sentence.start, date.end)),
  )
  if (told && Math.abs(told.start - age.start) < 120) return { range: told.range, told: true }
  if (others.length > 0 || lived) return undefined
  const news = reading.newsDate
  return news ? { range: news.range, told: false } : undefined
}

/** Completed years between two dates that may each be a span of days; a death notice comes some days after the death. */
function yearsBetween(birth: DayRange, at: DayRange): { low: number; high: number } {
  const age = (from: number, to: number) => {
    const [a, b] = [new Date(from * 86_400_000), new Date(to * 86_400_000)]
    const early =
      b.getUTCMonth() < a.getUTCMonth() || (b.getUTCMonth() === a.getUTCMonth() && b.getUTCDate() < a.getUTCDate())
    return b.getUTCFullYear() - a.getUTCFullYear() - (early ? 1 : 0)
  }
  const grace = isOneDay(birth) && isOneDay(at) ? 10 : 0
  return { low: age(birth.last, at.first - grace), high: age(birth.first, at.last) }
}

/** "The 23-year-old winger, born in Accra in 1996": age and birth beside each other, whoever it is. */
function nameless(reading: Reading, found: readonly Finding[]): Finding[] {
  const pattern = /\b(\d{1,3})-year-old(?: [\p{L}-]+){0,2},? (?:who was )?born (?:in [\p{L} -]{2,30} )?(?:in|on) /gu
  return Array.from(reading.text.matchAll(pattern)).flatMap((match) => {
    const date = reading.dates.find(({ start, absolute }) => absolute && start === match.index + match[0].length)
    const years = Number(match[1])
    const age = {
      start: match.index,
      end: match.index + (match[1] ?? '').length + '-year-old'.length,
      years,
      person: -1,
    }
    const told = found.some(({ sides }) => sides[0]?.[0]?.start === age.start)
    return (date && !told && againstBirth(reading, age, date)) || []
  })
}

/** Days by which the news itself is dated: a year and a bit. */
const NEWS = 400

/** “Ada Pell, 71, was jailed on Monday”: a day of the news says how old she is now. */
function isNews({ published, newsDate }: Reading, { range }: DateMention): boolean {
  const now = published ?? newsDate?.range.first
  return now !== undefined && Math.abs(range.first - now) < NEWS && range.last - range.first < NEWS
}

/** "Ada Pell, 71," here and "the 74-year-old Pell" there. */
function twoAges(reading: Reading, ages: readonly Age[], told: ReadonlySet<number>): Finding[] {
  const first = new Map<number, Age>()
  const besideDays = new Set<number>()
  const found: Finding[] = []
  for (const age of ages) {
    const sentence = reading.sentences[lastStartingBefore(reading.sentences, age.start)]
    const clause = sentence
      ? reading.text.slice(Math.max(sentence.start, age.start - 60), Math.min(sentence.end, age.end + 60))
      : ''
    const dates = sentence ? within(reading.dates, sentence) : []
    const dated = dates.some((date) => !isNews(reading, date))
    if (told.has(age.person) || AT_A_TIME.test(clause) || dated) continue
    if (/\byears old$/.test(reading.text.slice(age.start, age.end))) continue
    const known = first.get(age.person)
    // In running text a day beside an age may be that of another time; between two parts of an article it is that of the news.
    const isUndated = dates.length === 0 && !besideDays.has(known?.start ?? -1)
    const isBetween = known !== undefined && blockAt(reading, known)?.role !== blockAt(reading, age)?.role
    if (known && known.years !== age.years && (isUndated || isBetween))
      found.push({
        rule: 'age-birth-year',
        severity: 'medium',
        sides: [[{ start: known.start, end: known.end }], [{ start: age.start, end: age.end }]],
        why: `The text says this person is ${known.years}, but elsewhere ${age.years}.`,
      })
    if (dates.length > 0) besideDays.add(age.start)
    const isBetter = known === undefined || (dates.length === 0 && besideDays.has(known.start))
    if (isBetter) first.set(age.person, age)
  }
  return found
}
