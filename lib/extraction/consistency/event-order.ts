import { sayRange, yearOf } from './calendar'
import type { Finding } from './conflict'
import { contentStems, shared, stem, wordsOf } from './content-words'
import type { DateMention } from './date-mentions'
import { within, type Reading } from './reading'
import type { Sentence } from './sentences'

const place = ({ start, end }: DateMention) => ({ start, end })
const later = (a: DateMention, b: DateMention) => a.range.first > b.range.last

const OPENS_AFTER =
  /^(?:after (?:the|that|this|her|his|their|its) ?[\p{L}’'-]*|afterwards|subsequently|soon after|shortly after(?:wards)?|later)\b/iu
const OPENS_BEFORE = /^(?:before (?:the|that|this|her|his|their|its) ?[\p{L}’'-]*|earlier|previously|beforehand)\b/iu

/** "In 1971 she married. After the wedding, the couple moved to Canada in 1968": the next sentence goes on from the last. */
export function acrossSentences(reading: Reading, sentence: Sentence, index: number): Finding[] {
  const previous = reading.sentences[index - 1]
  if (!previous || previous.paragraph !== sentence.paragraph) return []
  const [before, ...more] = within(reading.dates, previous).filter((date) => date.absolute)
  const after = within(reading.dates, sentence).find((date) => date.absolute)
  if (!before || !after || more.length > 0) return []
  const forward = OPENS_AFTER.test(sentence.text)
  const backward = !forward && OPENS_BEFORE.test(sentence.text)
  // What opens the sentence must be about its own date, not about one further on.
  if ((!forward && !backward) || after.start - sentence.start > 120) return []
  const wrong = forward ? later(before, after) : later(after, before)
  const opening = sentence.text.split(/[ ,]+/).slice(0, 3).join(' ')
  return wrong
    ? [
        {
          rule: 'date-order',
          severity: 'medium',
          sides: [[place(before)], [place(after)]],
          why: `“${opening} …” goes ${forward ? 'on' : 'back'} from ${before.text}, but names ${after.text}.`,
        },
      ]
    : []
}

const RELATED =
  /^,? (?:(?:(?<count>an?|[a-z]+|\d{1,2}) (?:days?|weeks?|months?|years?) )|(?:shortly |soon |long |just )?)(?<way>after|before) (?:he|she|it|they|the [\p{L}]+|[\p{Lu}][\p{L}]+) (?:had )?(?<act>[\p{L}]+(?: [\p{L}’'-]+){0,4})/u

/** "in May 2019, two months after he resigned as treasurer", where the text dates the resignation otherwise. */
export function againstOtherTelling(reading: Reading, date: DateMention): Finding[] {
  const match = RELATED.exec(reading.text.slice(date.end, date.end + 110))
  const act = match?.groups?.act
  if (!match || act === undefined) return []
  const verb = stem(wordsOf(act)[0] ?? '')
  const details = contentStems(act)
  if (details.size < 2) return []
  for (const other of reading.dates) {
    if (other === date || !other.absolute || other.start === date.start) continue
    const lead = reading.text.slice(Math.max(0, other.start - 70), other.start)
    const clause = /[^.;!?\n]*$/.exec(lead)?.[0] ?? ''
    const sameAct =
      wordsOf(clause).some((word) => stem(word) === verb) && shared(details, contentStems(clause)).length >= 2
    if (!sameAct || !/\b(?:in|on|since) (?:early |late )?$/.test(clause)) continue
    const after = match.groups?.way === 'after'
    if (after ? !later(other, date) : !later(date, other)) continue
    return [
      {
        rule: 'date-order',
        severity: 'high',
        sides: [[place(date)], [place(other)]],
        why: `${sayRange(date.range)} is said to be ${after ? 'after' : 'before'} what happened in ${yearOf(other.range.first)} (“${clause.trim()} ${other.text}”).`,
      },
    ]
  }
  return []
}
