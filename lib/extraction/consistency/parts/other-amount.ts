import type { Quantity } from '@/lib/extraction/consistency/quantities'

/** How many times another amount may be as large before it is of something else, a slip by a power of ten apart. */
const MOST_TIMES = 8
/** After a figure of a standfirst, subhead or caption, or before it: it is told to be compared with. */
const COMPARED_AFTER =
  /^[^.;]{0,12}\b(?:a (?:year|month|week) (?:earlier|ago|before)|last (?:year|month|week)|in (?:19|20)\d\d)\b/i
const COMPARED_BEFORE =
  /\b(?:(?:up|down) (?:[\d.]+ ?(?:%|per cent|percent) )?from|compared (?:with|to)|in the (?:19|20)\d\d period[^.;]{0,30}) $/i

/** A figure that a part tells only to compare another one with it. */
export function isOnlyCompared(text: string, { start, end }: Quantity): boolean {
  return (
    COMPARED_AFTER.test(text.slice(end, end + 40)) || COMPARED_BEFORE.test(text.slice(Math.max(0, start - 60), start))
  )
}

const BEFORE = /^[^.;]{0,12}\b(?:a|two|three|five|ten) (?:year|month|week|decade)s? (?:earlier|ago|before)\b/i

/** An amount of the text that was so before: “from £1,000 a year before”. */
export function isComparedBefore(text: string, { start, end }: Quantity): boolean {
  return BEFORE.test(text.slice(end, end + 40)) || COMPARED_BEFORE.test(text.slice(Math.max(0, start - 60), start))
}

/** Too large or small for a slip: the other is a number of something else. */
export function isFarFrom({ value: a }: Quantity, { value: b }: Quantity): boolean {
  const [small, large] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))]
  const times = large / small
  const powers = Math.log10(times)
  return times > MOST_TIMES && Math.abs(powers - Math.round(powers)) > 1e-9
}
