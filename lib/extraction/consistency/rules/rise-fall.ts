import { findChanges, type Change } from '@/lib/extraction/consistency/changes'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { comparable, slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { sayLike, trim } from '@/lib/extraction/consistency/say-amount'

/** A rise or fall against its two values: "rose from 120 to 100", "fell 10 percent from 200 to 150". */
export const riseFall: Rule = (reading) =>
  findChanges(reading).flatMap((change) => wrongWay(change) ?? wrongFactor(change) ?? wrongAmount(change) ?? [])

const place = ({ start, end }: Quantity) => ({ start, end })

function wrongWay({ from, to, direction, word, sentence }: Change): Finding[] | undefined {
  if (direction === undefined || from.value === to.value) return undefined
  const goesUp = to.value > from.value
  if (goesUp === (direction === 'up')) return undefined
  const at = sentence.text.indexOf(word)
  return [
    {
      rule: 'rise-fall',
      severity: 'high',
      sides: [[{ start: sentence.start + at, end: sentence.start + at + word.length }], [place(from), place(to)]],
      why: `From ${from.text} to ${to.text} is a ${goesUp ? 'rise' : 'fall'}, but the text says “${word}”.`,
    },
  ]
}

function wrongFactor({ from, to, factor, sentence }: Change): Finding[] | undefined {
  if (!factor || from.value <= 0) return undefined
  const ratio = to.value / from.value
  const { value, hedge } = factor
  const firm = hedge === ''
  const low = hedge === 'more than' || hedge === 'over' ? value * 0.98 : value * (firm ? 0.9 : 0.75)
  const high =
    hedge === 'more than' || hedge === 'over'
      ? value * 1.6
      : value * (firm ? 1.12 : hedge === 'about' || hedge === 'roughly' ? 1.25 : 1.02)
  const halved = value < 1
  if (halved ? ratio >= 0.4 && ratio <= 0.58 : ratio >= low && ratio <= high) return undefined
  const at = sentence.text.indexOf(factor.word)
  return [
    {
      rule: 'rise-fall',
      severity: 'medium',
      sides: [
        [{ start: sentence.start + at, end: sentence.start + at + factor.word.length }],
        [place(from), place(to)],
      ],
      why: `${to.text} is ${trim(ratio)} times ${from.text}, but the text says “${factor.word}”.`,
    },
  ]
}

function wrongAmount({ from, to, by }: Change): Finding[] | undefined {
  if (!by || from.kind === 'percent') return undefined
  if (by.kind === 'percent') {
    if (from.value <= 0) return undefined
    const rates = [-1, 1].flatMap((a) =>
      [-1, 1].map((b) => Math.abs((100 * (to.value + a * slack(to))) / (from.value + b * slack(from)) - 100)),
    )
    const give = slack(by) + Math.max(0.6, by.value * 0.03)
    if (by.value + give >= Math.min(...rates) && by.value - give <= Math.max(...rates)) return undefined
    const actual = Math.abs((100 * (to.value - from.value)) / from.value)
    return [finding(from, to, by, `${trim(actual)}%`)]
  }
  if (!comparable(by, from)) return undefined
  const actual = Math.abs(to.value - from.value)
  if (Math.abs(by.value - actual) <= slack(by) + slack(from) + slack(to) + 1e-9) return undefined
  return [finding(from, to, by, sayLike(actual, by))]
}

function finding(from: Quantity, to: Quantity, by: Quantity, actual: string): Finding {
  return {
    rule: 'rise-fall',
    severity: 'high',
    sides: [[place(by)], [place(from), place(to)]],
    why: `From ${from.text} to ${to.text} is a change of ${actual}, not ${by.text}.`,
  }
}
