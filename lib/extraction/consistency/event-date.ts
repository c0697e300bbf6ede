import type { Span } from '@/lib/extraction/claim'
import { meet, sayRange } from './calendar'
import type { Finding, Rule } from './conflict'
import { stem } from './content-words'
import type { DateMention } from './date-mentions'
import { eventDays, namesOf } from './events-named'
import { lastStartingBefore, type Sentence } from './sentences'
import { within, type Reading } from './reading'

/** An event's date against the reference facts, and one event given two dates by the text itself. */
export const eventDate: Rule = (reading) => [...knownEvents(reading), ...twoDates(reading)]

const BEGAN =
  /^(?:,)? (?:which )?(?:began|started|broke out|erupted|was launched|launched)(?: \p{L}+)? (?:in|on) (?:early |late |mid-)?$/u
const DATED = /^(?: \(| of | in | on |,? (?:which )?(?:took place|was held|happened) (?:in|on) )(?:early |late |mid-)?$/
const SINCE = /\bsince (?:the )?(?:start of (?:the )?|beginning of (?:the )?)?$/i

function knownEvents(reading: Reading): Finding[] {
  const lower = reading.text.toLowerCase()
  const found: Finding[] = []
  for (const event of reading.reference.events) {
    const days = eventDays(event)
    if (!days) continue
    const told = new Set<number>()
    for (const name of namesOf(event)) {
      const wanted = name.toLowerCase()
      for (
        let at = lower.indexOf(wanted);
        at >= 0 && found.length < 200;
        at = lower.indexOf(wanted, at + wanted.length)
      ) {
        const place = { start: at, end: at + wanted.length }
        const date = dateBeside(reading, place, event.date !== undefined || /invasion|invaded|attack/i.test(name))
        if (!date || told.has(date.start) || meet(date.range, days.start)) continue
        told.add(date.start)
        found.push({
          rule: 'event-date',
          severity: 'high',
          sides: [[place], [{ start: date.start, end: date.end }]],
          why: `By the reference facts (${event.source}), ${event.name} is dated ${sayRange(days.start)}, not ${date.text}.`,
        })
      }
    }
  }
  return found
}

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
  ['elected', '(?:first )?elected'],
  ['signed', 'signed'],
  ['joined', 'joined'],
]
const FACT_PATTERNS = FACTS.map(([name, verb]) => ({
  name,
  pattern: new RegExp(
    `(?:(?<noun>[\\p{L}-]+),?(?: which| who| that)? (?:was |were |had been |has been )?)?\\b(?:${verb})(?: (?:by|at|to|as|the|a|an|its|his|her|their)(?: [\\p{L}’'-]+){1,4})? (?:in|on) (?:early |late )?$`,
    'iu',
  ),
}))

/** "founded in 1989" here and "established in 1998" there, of one and the same. */
function twoDates(reading: Reading): Finding[] {
  const first = new Map<string, DateMention>()
  const found: Finding[] = []
  for (const date of reading.dates) {
    if (!date.absolute) continue
    const sentence = reading.sentences[lastStartingBefore(reading.sentences, date.start)]
    if (!sentence) continue
    const lead = reading.text.slice(Math.max(sentence.start, date.start - 110), date.start)
    for (const { name, pattern } of FACT_PATTERNS) {
      const match = pattern.exec(lead)
      const subject =
        match && subjectOf(reading, sentence, date.start - lead.length + match.index, match.groups?.noun ?? '')
      if (!subject) continue
      const key = `${name}|${subject}`
      const known = first.get(key)
      if (known && !meet(known.range, date.range))
        found.push({
          rule: 'event-date',
          severity: 'medium',
          sides: [[{ start: known.start, end: known.end }], [{ start: date.start, end: date.end }]],
          why: `The text has two dates for one thing (${name}): ${known.text} and ${date.text}.`,
        })
      first.set(key, known ?? date)
    }
  }
  return found
}

/** Who or what was founded, born, opened: the claim named right before the verb, or the noun there. */
function subjectOf(reading: Reading, sentence: Sentence, verbStart: number, noun: string): string | undefined {
  const reach = { start: Math.max(sentence.start, verbStart - 60), end: verbStart + noun.length + 1 }
  const named = [...within(reading.mentions.PERSON, reach), ...within(reading.mentions.ORGANISATION, reach)]
    .sort((a, b) => a.end - b.end)
    .at(-1)
  if (named && reading.text.slice(named.end, verbStart).length < 40) return `claim ${named.claim}`
  const word = noun.toLowerCase()
  const pronoun = /^(?:it|he|she|they|was|were|been|who|which|that|and|had|has|is|are|be|by|i|we|you|first)$/.test(word)
  return word.length > 2 && !pronoun ? `noun ${stem(word)}` : undefined
}
