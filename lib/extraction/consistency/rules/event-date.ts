import type { Span } from '@/lib/extraction/claim'
import { meet, sayRange } from '@/lib/extraction/consistency/calendar'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { stem, wordsOf } from '@/lib/extraction/consistency/content-words'
import type { DateMention } from '@/lib/extraction/consistency/date-mentions'
import { eventDays, eventsNamed } from '@/lib/extraction/consistency/events-named'
import { ofOthers } from '@/lib/extraction/consistency/parts/matter'
import type { DatedEvent } from '@/lib/extraction/reference/reference-facts'
import { lastStartingBefore, type Sentence } from '@/lib/extraction/consistency/sentences'
import { within, type Reading } from '@/lib/extraction/consistency/reading'

/** An event's date against the reference facts, and one event given two dates by the text itself. */
export const eventDate: Rule = (reading) => [...knownEvents(reading), ...twoDates(reading)]

const BEGAN =
  /^(?:,)? (?:which )?(?:began|started|broke out|erupted|was launched|launched)(?: \p{L}+)? (?:in|on) (?:early |late |mid-)?$/u
/** Right after the name, or after one thing more that belongs to it: "the fall of Kabul to the Taliban in". */
const DATED =
  /^(?: (?:to|by|of|on|in|at) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})?(?: \(| of | in | on |,? (?:which )?(?:took place|was held|happened) (?:in|on) )(?:early |late |mid-)?$/u
const SINCE = /\bsince (?:the )?(?:start of (?:the )?|beginning of (?:the )?)?$/i

function knownEvents(reading: Reading): Finding[] {
  const found: Finding[] = []
  const told = new Map<DatedEvent, Set<number>>()
  for (const { event, name, place } of eventsNamed(reading)) {
    const days = eventDays(event)
    if (!days || found.length >= MOST_FOUND) continue
    const date = dateBeside(reading, place, event.date !== undefined || /invasion|invaded|attack/i.test(name))
    const known = told.get(event) ?? new Set()
    if (!date || known.has(date.start) || meet(date.range, days.start)) continue
    told.set(event, known.add(date.start))
    found.push({
      rule: 'event-date',
      severity: 'high',
      sides: [[place], [{ start: date.start, end: date.end }]],
      why: `By the reference facts (${event.source}), ${event.name} is dated ${sayRange(days.start)}, not ${date.text}.`,
    })
  }
  return found
}

const MOST_FOUND = 200

/** The date the text gives the event: right after its name, or right before it ("the 2016 referendum"). */
function dateBeside(reading: Reading, place: Span, momentary: boolean): DateMention | undefined {
  const sentence = reading.sentences[lastStartingBefore(reading.sentences, place.start)]
  const dates = sentence ? within(reading.dates, sentence).filter((date) => date.absolute) : []
  return dates.find((date) => {
    const joint = reading.text.slice(place.end, date.start)
    const after = date.start >= place.end && (BEGAN.test(joint) || (momentary && DATED.test(joint)))
    const between = reading.text.slice(date.end, place.start)
    const before =
      date.end <= place.start &&
      momentary &&
      /^(?:['’]s)? (?:\p{L}+ )?$/u.test(between) &&
      !/\b(?:after|since|before|and|that)\b/.test(between)
    const since =
      date.end < place.start &&
      SINCE.test(reading.text.slice(Math.max(0, date.start - 30), date.start)) &&
      /^,? when (?:\p{L}+ ){0,3}$/u.test(between)
    return after || before || since
  })
}

const FACTS: readonly [name: string, verb: string][] = [
  ['founded', 'founded|established|set up|created|formed'],
  ['opened', 'opened'],
  ['built', 'built|completed|constructed'],
  ['born', 'born'],
  ['died', 'died'],
  ['elected', '(?<!-)(?:first )?elected'],
  ['signed', 'signed'],
  ['joined', 'joined'],
]
/** How far before a date its verb may stand. */
const REACH = 110
const ANY_FACT = new RegExp(`\\b(?:${FACTS.map(([, verb]) => verb).join('|')})\\b`, 'i')
const ENDS_ON_DATE = / (?:in|on) (?:early |late )?$/i
const FACT_PATTERNS = FACTS.map(([name, verb]) => ({
  name,
  pattern: new RegExp(
    `(?:(?<noun>[\\p{L}-]+),?(?: which| who| that)? (?:was |were |had been |has been )?)?\\b(?:${verb})(?: (?:by|at|to|as|the|a|an|its|his|her|their)(?: [\\p{L}’'-]+){1,4})? (?:in|on) (?:early |late )?$`,
    'iu',
  ),
}))

/** One thing that happened, told with its date. */
interface Told {
  fact: string
  /** The claim it happened to, where one is named. */
  claim: number | undefined
  /** The noun it happened to: "library". */
  noun: string
  /** What tells it from others of its noun: “old”, “railway”. */
  described: string
  /** "The library" is the one the text has spoken of. */
  definite: boolean
  /** “A library” is one that the text has not spoken of. */
  indefinite: boolean
  /** Words of the places in its sentence. */
  places: ReadonlySet<string>
  date: DateMention
}

/** "founded in 1989" here and "established in 1998" there, of one and the same. */
function twoDates(reading: Reading): Finding[] {
  const byFact = Map.groupBy(
    reading.dates.flatMap((date) => toldAt(reading, date)),
    ({ fact }) => fact,
  )
  return [...byFact.values()].flatMap((told) =>
    told.slice(0, MOST_TOLD).flatMap((later, i) => {
      const first = told.slice(0, i).find((earlier) => sameThing(earlier, later, told))
      return first && !meet(first.date.range, later.date.range)
        ? [
            {
              rule: 'event-date',
              severity: 'medium' as const,
              sides: [[place(first.date)], [place(later.date)]],
              why: `The text has two dates for one thing (${later.fact}): ${first.date.text} and ${later.date.text}.`,
            },
          ]
        : []
    }),
  )
}

const MOST_TOLD = 40
const place = ({ start, end }: DateMention): Span => ({ start, end })

function sameThing(a: Told, b: Told, all: readonly Told[]): boolean {
  if (a.claim !== undefined && b.claim !== undefined) return a.claim === b.claim
  if (a.noun === '' || a.noun !== b.noun || isOtherOne(a.described, b.described)) return false
  if (b.indefinite || ofOthers(a.places, b.places)) return false
  if (a.claim === undefined && b.claim === undefined) return true
  const named = new Set(
    all.filter(({ noun, claim }) => noun === b.noun && claim !== undefined).map(({ claim }) => claim),
  )
  return b.definite && named.size === 1
}

/** One of two, by words that only stand where there is another. */
const ONE_OF_TWO =
  /^(?:new|newer|newest|old|older|oldest|first|second|third|fourth|last|latest|next|other|another|original|former|previous|earlier|present|current|existing|replacement|modern)$/

function isOtherOne(a: string, b: string): boolean {
  if (a === b) return false
  return (a !== '' && b !== '') || ONE_OF_TWO.test(a) || ONE_OF_TWO.test(b)
}

function toldAt(reading: Reading, date: DateMention): Told[] {
  if (!date.absolute || !ENDS_ON_DATE.test(reading.text.slice(Math.max(0, date.start - 10), date.start))) return []
  const sentence = reading.sentences[lastStartingBefore(reading.sentences, date.start)]
  if (!sentence) return []
  const from = Math.max(sentence.start, date.start - REACH)
  const lead = reading.text.slice(from, date.start)
  if (!ANY_FACT.test(lead)) return []
  return FACT_PATTERNS.flatMap(({ name, pattern }) => {
    const match = pattern.exec(lead)
    if (!match) return []
    const start = from + match.index
    const written = match.groups?.noun ?? ''
    const claim = claimBefore(reading, sentence, start, written)
    const word = written.toLowerCase()
    const noun = word.length > 2 && !PRONOUN.test(word) ? stem(word) : ''
    const before = reading.text.slice(Math.max(sentence.start, start - 40), start)
    const definite = /\b(?:the|this|that) $/i.test(before)
    const described = /(?<![\p{L}’'-])(?!(?:the|this|that|an?|its|their|his|her|our|my) )(?<word>[\p{L}’'-]+) $/iu.exec(
      before,
    )
    const told: Told = {
      ...{ fact: name, claim, noun, definite, date },
      described: described?.groups?.word?.toLowerCase() ?? '',
      indefinite: /\b(?:an?|another) (?:[\p{L}’'-]+ )?$/iu.test(before),
      places: new Set(within(reading.mentions.PLACE, sentence).flatMap(({ text }) => wordsOf(text))),
    }
    return claim === undefined && noun === '' ? [] : [told]
  })
}

const PRONOUN = /^(?:it|he|she|they|was|were|been|who|which|that|and|had|has|is|are|be|by|i|we|you|first)$/

/** The claim named right before the verb: who or what was founded, born, opened. */
function claimBefore(reading: Reading, sentence: Sentence, verbStart: number, noun: string): number | undefined {
  const reach = { start: Math.max(sentence.start, verbStart - 60), end: verbStart + noun.length + 1 }
  const named = [...within(reading.mentions.PERSON, reach), ...within(reading.mentions.ORGANISATION, reach)]
    .sort((a, b) => a.end - b.end)
    .at(-1)
  return named && reading.text.slice(named.end, verbStart).length < 40 ? named.claim : undefined
}
