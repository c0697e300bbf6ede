import type { Span } from '@/lib/extraction/claim'
import { shared } from '@/lib/extraction/consistency/content-words'
import { editDistance } from '@/lib/extraction/consistency/edit-distance'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { isMatter, stemsOf, withoutFigures } from './matter'

/** Letters either side of an amount in which the words stand that say what it is of. */
const BESIDE = 45

/**
 * Whether two amounts are told of the same in words that stand beside them: two words in common; one where that is what happened to
 * people, or where one amount looks like a slip for the other, and none where that slip is the headline's. Articles tell many amounts
 * of one matter; words elsewhere in the sentence don't say that two are one.
 */
export function isSaidAlike(a: Told, b: Told, isHeadline: boolean): boolean {
  const common = shared(besideOf(a), besideOf(b))
  const least = isSlip(a.amount, b.amount) ? (isHeadline ? 0 : 1) : common.some(isMatter) ? 1 : 2
  return common.length >= least
}

/** An amount in its text, where it stands there, and the stretch that it is read in. */
export interface Told {
  text: string
  amount: Quantity
  place: Span
  within: Span
}

function besideOf({ text, amount, place, within }: Told): Set<string> {
  const from = Math.max(within.start, place.start - BESIDE)
  const to = Math.min(within.end, place.end + BESIDE)
  // Words that the window cuts are left out.
  const before = text.slice(from, place.start).replace(from > within.start ? /^\S*\s/ : /^$/, '')
  const after = text.slice(place.end, to).replace(to < within.end ? /\s\S*$/ : /^$/, '')
  return withoutFigures(stemsOf(`${before} # ${after}`), amount)
}

/** One digit typed wrongly, left out or in the place of its neighbour, or a stop in the wrong place. */
function isSlip(a: Quantity, b: Quantity): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)]
  if (one.length < 2 || other.length < 2) return false
  const sorted = (digits: string) => Array.from(digits).sort().join('')
  return one === other || sorted(one) === sorted(other) || editDistance(one, other) === 1
}

const digitsOf = ({ value }: Quantity) =>
  String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
