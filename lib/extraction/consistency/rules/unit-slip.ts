import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared } from '@/lib/extraction/consistency/content-words'
import { slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, type Reading } from '@/lib/extraction/consistency/reading'
import { lastStartingBefore } from '@/lib/extraction/consistency/sentences'
import { trim } from '@/lib/extraction/consistency/say-amount'
import { convert } from '@/lib/extraction/consistency/units'

/** One amount given twice with its unit slipped: million and billion, or miles and kilometres that do not match. */
export const unitSlip: Rule = (reading) => [...scaleSlips(reading), ...conversions(reading)]

const place = ({ start, end }: Quantity) => ({ start, end })
const WORDS_AROUND = 70

/** "$3.4 million" here and "$3.4 billion" there, for the same thing. */
function scaleSlips(reading: Reading): Finding[] {
  const groups = new Map<string, Quantity[]>()
  for (const amount of reading.quantities) {
    if (amount.scale < 1e3 || (amount.kind !== 'money' && amount.kind !== 'count')) continue
    const key = `${amount.kind}|${amount.unit ?? ''}|${String(Math.abs(amount.value / amount.scale))}`
    groups.set(key, [...(groups.get(key) ?? []), amount].slice(0, 40))
  }
  const found: Finding[] = []
  for (const group of groups.values()) {
    const first = group.find((amount) => amount.scale !== group[0]?.scale)
    if (!first) continue
    const byScale = [...new Set(group.map(({ scale }) => scale))].map((scale) =>
      group.filter((one) => one.scale === scale),
    )
    const [a = [], b = []] = byScale
    const common = shared(topicOf(reading, a), topicOf(reading, b))
    const digits = (a[0]?.mantissa.replace(/\D/g, '').replace(/0+$/, '') ?? '').length
    const [one, other] = [a[0], b[0]]
    if (!one || !other || byScale.length !== 2 || digits === 0) continue
    if (inOneSentence(reading, one, other) && !(digits >= 2 && isRestated(reading, one, other))) continue
    // The very next sentence that has the same digits is about the same thing, whatever it calls it.
    const near = digits >= 2 && one.kind === 'money' && nextSentence(reading, one, other)
    if (!near && common.length < (digits >= 2 ? 1 : 3)) continue
    found.push({
      rule: 'unit-slip',
      severity: digits >= 2 ? 'high' : 'medium',
      sides: [a.map(place), b.map(place)],
      why: `The text has both ${one.text} and ${other.text} for what seems to be one thing${common[0] ? ` (“${wordFor(reading, one, common[0])}”)` : ''}.`,
    })
  }
  return found
}

function nextSentence(reading: Reading, a: Quantity, b: Quantity): boolean {
  const distance = lastStartingBefore(reading.sentences, b.start) - lastStartingBefore(reading.sentences, a.start)
  const late = a.start < b.start ? b : a
  const definite = /\b(?:the|this|that|its|their|these|those) (?:[a-z]+ )?$/i.test(
    reading.text.slice(Math.max(0, late.start - 20), late.start),
  )
  return Math.abs(distance) === 1 && definite
}

function inOneSentence(reading: Reading, a: Quantity, b: Quantity): boolean {
  return sentenceAt(reading, a.start) === sentenceAt(reading, b.start)
}

/**
 * "the line will cost €7.4 billion, though the €7.4 million line …": in one sentence two such amounts are mostly a part
 * and its whole, or two things; only one that takes the thing up again, and no part "of the" other, is the same one.
 */
function isRestated(reading: Reading, a: Quantity, b: Quantity): boolean {
  const [early, late] = a.start < b.start ? [a, b] : [b, a]
  if (late.kind !== 'money') return false
  const joint = reading.text.slice(early.end, late.start)
  const taken = /(?:^|[\s,(])(?<link>[\p{L}]+)?[\s,]*\b(?:the|this|that|its|their|these|those) $/iu.exec(joint)
  if (!taken || /^(?:of|from|to|in|into|towards?|under|out|than|against|plus)$/i.test(taken.groups?.link ?? ''))
    return false
  const thing = contentStems(/^(?: [\p{L}’'-]+){1,2}/u.exec(reading.text.slice(late.end, late.end + 40))?.[0] ?? '')
  const before = contentStems(reading.text.slice(sentenceAt(reading, early.start)?.start ?? 0, late.start))
  return shared(thing, before).length > 0
}

function topicOf(reading: Reading, amounts: readonly Quantity[]): Set<string> {
  const stems = new Set<string>()
  for (const { start, end } of amounts) {
    const sentence = sentenceAt(reading, start)
    const [from, to] = [
      Math.max(sentence?.start ?? 0, start - WORDS_AROUND),
      Math.min(sentence?.end ?? end, end + WORDS_AROUND),
    ]
    const around = `${reading.text.slice(from, start)} ${reading.text.slice(end, to)}`
    for (const one of contentStems(around))
      if (!/\d|^(?:millio|billio|thousa|compan|year|percen)/.test(one)) stems.add(one)
  }
  return stems
}

/** The word of the text that a stem stands for, to be shown. */
function wordFor(reading: Reading, near: Quantity, stem: string): string {
  const around = reading.text.slice(Math.max(0, near.start - 90), near.end + 90)
  return around.match(/[\p{L}'’]+/gu)?.find((word) => contentStems(word).has(stem)) ?? stem
}

/** "10 miles (20 km)", "1,000 acres, or 900 hectares" */
function conversions(reading: Reading): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i + 1 < reading.quantities.length; i += 1) {
    const [a, b] = [reading.quantities[i], reading.quantities[i + 1]]
    if (!a?.measure || !b?.measure || a.measure === b.measure || a.measure.dimension === 'time') continue
    const joint = reading.text.slice(a.end, b.start)
    if (
      !/^(?: [a-z]+){0,2}(?: \(|,? or )(?:about |around |nearly |almost |just |some |roughly |over |more than |under )*$/.test(
        joint,
      )
    )
      continue
    const made = convert(a.value, a.measure, b.measure)
    if (made === undefined) continue
    const step = Math.abs((convert(a.value + slack(a) * 1.2, a.measure, b.measure) ?? made) - made)
    // Small whole numbers in words are rounded like any others: two km are one mile, six are four.
    const rounded = [a, b].every((one) => one.inWords) ? 0.5 : 0
    const give =
      step + slack(b) * 1.2 + rounded + Math.max(Math.abs(made) * 0.07, b.measure.dimension === 'temperature' ? 2 : 0)
    // A difference of degrees has no zero to shift: "2 °C (3.6 °F) warmer".
    const warmer = a.measure.dimension === 'temperature' ? a.value * (b.measure.size === 0 ? 1.8 : 1 / 1.8) : made
    if (Math.abs(made - b.value) <= give || Math.abs(warmer - b.value) <= give - 1) continue
    found.push({
      rule: 'unit-slip',
      severity: 'high',
      sides: [[place(a)], [place(b)]],
      why: `${a.text} is about ${trim(made >= 100 ? Math.round(made) : Math.round(made * 10) / 10)} ${b.measure.name}, not ${b.text}.`,
    })
  }
  return found
}
