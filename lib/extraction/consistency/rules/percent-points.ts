import { findChanges, type Change } from '@/lib/extraction/consistency/changes'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import { trim } from '@/lib/extraction/consistency/say-amount'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Percent against percentage points: a change between two percentages, told in the wrong one of the two. */
export const percentPoints: Rule = (reading) => [
  ...findChanges(reading).flatMap((change) => betweenPercentages(change) ?? []),
  ...reading.sentences.flatMap((sentence) => toPercentage(reading, sentence)),
]

const place = ({ start, end }: Quantity) => ({ start, end })
const RULE = 'percent-points'

function betweenPercentages({ from, to, by }: Change): Finding | undefined {
  if (!by || from.kind !== 'percent' || (by.kind !== 'percent' && by.kind !== 'points')) return undefined
  const points = Math.abs(to.value - from.value)
  const relative = from.value > 0 ? (100 * points) / from.value : Infinity
  // Not all three are likely to be rounded the same unlucky way.
  const give = 0.6 * (slack(by) + slack(from) + slack(to)) + 1e-9
  const isPoints = Math.abs(by.value - points) <= give
  const isRelative = Math.abs(by.value - relative) <= give + Math.max(0.6, relative * 0.05)
  const sides = [[place(by)], [place(from), place(to)]]
  const between = `From ${from.text} to ${to.text}`
  if (by.kind === 'points' ? isPoints : isRelative) return undefined
  if (by.kind === 'percent' && isPoints)
    return {
      rule: RULE,
      severity: 'medium',
      sides,
      why: `${between} is ${trim(points)} percentage points, or ${trim(relative)} percent; the text says ${by.text}.`,
      suggestion: `Write “${trim(points)} percentage points”.`,
    }
  const unit = by.kind === 'points' ? '' : `, or ${trim(relative)} percent`
  return {
    rule: RULE,
    severity: 'high',
    sides,
    why: `${between} is ${trim(points)} percentage points${unit}; the text says ${by.text}.`,
  }
}

const BY =
  /\b(?:rose|risen|rise|grew|increased?|climbed|jumped|fell|fallen|fall|dropped|declined|slipped|cut|rais(?:ed|e|ing)|lower(?:ed|ing)?|up|down|gained|lifted)(?: \p{L}+){0,5}?(?: by| of)?(?: (?:a|just|only|about|around|some|nearly|almost))? $/iu

/** "rose 3 percent to 43 percent": with the starting value left out, almost always points are meant. */
function toPercentage(reading: Reading, sentence: Sentence): Finding[] {
  const amounts = within(reading.quantities, sentence)
  return amounts.flatMap((by, i) => {
    const to = amounts[i + 1]
    if (by.kind !== 'percent' || to?.kind !== 'percent' || by.value >= to.value) return []
    const lead = reading.text.slice(
      Math.max(sentence.start, by.start - 60),
      by.start - (by.hedge ? by.hedge.length + 1 : 0),
    )
    const joint = reading.text.slice(by.end, to.start)
    const next = reading.text.slice(to.end, to.end + 30)
    if (
      !BY.test(lead) ||
      !/^,? to (?:(?:a|an|the|just|only|about|record|new) )*$/.test(joint) ||
      /^,? (?:from|against|compared|below|above|of|in favou?r)\b/.test(next)
    )
      return []
    if (/\bfrom (?:\p{L}+ )?$/u.test(lead)) return []
    return [
      {
        rule: RULE,
        severity: 'low' as const,
        sides: [[place(by)], [place(to)]],
        why: `A change of ${by.text} that ends at ${to.text} reads as a share of a share; percentage points may be meant.`,
      },
    ]
  })
}
