import { comparable, type Quantity } from '@/lib/extraction/consistency/quantities'

/** Of an amount: what a hedge such as “about” hides, and how far “more than” and “nearly” reach. */
const [HEDGED, UPWARDS] = [0.08, 0.25]
const AT_LEAST = /^(?:more than|over|at least|well over|just over)$/
const FIRM = /^(?:only|just)$/
/** Of a round number, such as 1,200: “1,200 homes” may be 1,214. */
const ROUNDED = 0.07

/** The same kind of amount, in the same currency or unit. */
export function isSimilar(a: Quantity, b: Quantity): boolean {
  return comparable(a, b) || (a.kind === 'measure' && b.kind === 'measure' && a.measure?.name === b.measure?.name)
}

/**
 * Whether one amount may be the other, written more roughly: the finer one rounds to the rougher one, or a hedge makes up for what is
 * between them. Two that are written to the same digit, £4 million and £5 million, are one only if they are equal.
 */
export function isSameAmount(a: Quantity, b: Quantity): boolean {
  const apart = Math.abs(a.value - b.value)
  return apart <= Math.max(roughness(a), roughness(b)) + 1e-9 || reaches(a, b) || reaches(b, a)
}

/** What the last written digit hides where the other amount is written more finely, or what a hedge hides. */
function roughness(amount: Quantity): number {
  const hedged = amount.hedge === undefined || FIRM.test(amount.hedge) ? 0 : Math.abs(amount.value) * HEDGED
  return Math.max(amount.inWords ? 0 : amount.grain / 2, hedged)
}

/** “More than 1,200” of 1,400, and 1,200 of 1,214. */
function reaches(rough: Quantity, { value }: Quantity): boolean {
  if (rough.hedge !== undefined && AT_LEAST.test(rough.hedge))
    return value >= rough.value && value <= rough.value * (1 + UPWARDS)
  const isRound = rough.value >= 100 && rough.value % 100 === 0 && value % 100 !== 0
  return isRound && Math.abs(value - rough.value) <= rough.value * ROUNDED
}
