import { findChanges, type Change } from '@/lib/extraction/consistency/changes'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared } from '@/lib/extraction/consistency/content-words'
import { blockAt, calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import { trim } from '@/lib/extraction/consistency/say-amount'

/** “Fares to double”, “Rents doubled”; “double murder” and “triple jump” are names. */
const FACTOR =
  /\b(?:(?:to|will|would|must) (?<plain>double|triple|treble|quadruple|halve)|(?<told>doubles|doubled|triples|tripled|trebles|trebled|quadruples|quadrupled|halves|halved))\b(?! (?:down|up|as|the)\b)/iu
const VALUES: readonly [RegExp, number][] = [
  [/^doubl/i, 2],
  [/^(?:tripl|trebl)/i, 3],
  [/^quadr/i, 4],
  [/^halv/i, 0.5],
]
/** The text says the same of something after all. */
const AFTER_ALL =
  /\b(?:doubl\w*|twice|twofold|tripl\w*|trebl\w*|threefold|quadrupl\w*|fourfold|halv\w*|half|100 ?(?:%|per cent|percent))/i
/** How far off a factor is no rounding any more: “doubles” may be 1.8 or 2.3 times as much. */
const GIVE = 0.2

/**
 * “Fares to double” above “Fares will rise by 50%, from £2 to £3”: the factor of a headline, standfirst, subhead or caption against
 * the one change that the text tells of the same thing with both its values. Never where the rest of the text doubles, halves or tells
 * twice anything, tells two changes of that thing, or the factor is hedged or within a fifth of what the values make.
 */
export const partFactors: Rule = (reading) => {
  const parts = reading.blocks.filter(isShort)
  if (parts.length === 0) return []
  return parts.flatMap((part): Finding[] => {
    const said = reading.text.slice(part.start, part.end)
    const match = FACTOR.exec(said)
    const word = match?.groups?.plain ?? match?.groups?.told
    const value = VALUES.find(([factor]) => factor.test(word ?? ''))?.[1]
    if (!match || word === undefined || value === undefined || HEDGED.test(said.slice(0, match.index))) return []
    const others = reading.blocks.filter((block) => block !== part && block.role !== 'TABLE_CELL')
    if (others.some((block) => AFTER_ALL.test(reading.text.slice(block.start, block.end)))) return []
    const thing = contentStems(said.slice(0, match.index))
    const changes = findChanges(reading).filter(
      (change) => blockAt(reading, change.from) !== part && isOf(reading.text, change, thing),
    )
    const [change] = changes
    if (!change || changes.length > 1 || change.from.value <= 0) return []
    const times = change.to.value / change.from.value
    if (times > 1 !== value > 1 || Math.abs(times / value - 1) <= GIVE) return []
    const start = part.start + match.index + match[0].length - word.length
    const places = [change.from, change.to].map((one) => ({ start: one.start, end: one.end }))
    return [
      {
        rule: 'part-figures',
        severity: 'high',
        sides: [[{ start, end: start + word.length }], places],
        why: `${capital(calledAt(reading, part))} says “${word}”, but from ${change.from.text} to ${change.to.text}, as ${calledAt(reading, change.from)} says, is ${trim(times)} times as much.`,
      },
    ]
  })
}

const HEDGED = /\b(?:nearly|almost|about|roughly|not|more than|over|could|may) *$/i

/** All words that the part has before its factor stand in the sentence before the values. */
function isOf(text: string, { sentence, from, to }: Change, thing: ReadonlySet<string>): boolean {
  const before = contentStems(text.slice(sentence.start, Math.min(from.start, to.start)))
  return thing.size > 0 && shared(thing, before).length === thing.size
}
