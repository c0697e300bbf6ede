import type { PlantedConflict, Stretch } from './measured-document'
import { shared } from './pair-up'
import { share } from './tally'

export interface FoundConflict {
  rule: string
  sides: readonly (readonly Stretch[])[]
}

export interface ConflictScore {
  planted: number
  /** Planted conflicts that at least one found conflict points at. */
  recalled: number
  reported: number
  /** Found conflicts that point at a planted one. */
  justified: number
  missed: PlantedConflict[]
  unjustified: FoundConflict[]
}

/**
 * A found conflict points at a planted one when two of its sides touch two different planted sides. Where either has
 * only one side (a quotation with gaps; words that contradict a reference fact, which has no place in the text) they
 * must touch and be of the same rule. Otherwise the rules' names need not agree, and two rules may report the same
 * planted conflict.
 */
export function scoreConflicts(planted: readonly PlantedConflict[], found: readonly FoundConflict[]): ConflictScore {
  const missed = planted.filter((conflict) => !found.some((other) => pointsAt(other, conflict)))
  const unjustified = found.filter((conflict) => !planted.some((other) => pointsAt(conflict, other)))
  return {
    planted: planted.length,
    recalled: planted.length - missed.length,
    reported: found.length,
    justified: found.length - unjustified.length,
    missed,
    unjustified,
  }
}

export function addConflictScores(a: ConflictScore, b: ConflictScore): ConflictScore {
  return {
    planted: a.planted + b.planted,
    recalled: a.recalled + b.recalled,
    reported: a.reported + b.reported,
    justified: a.justified + b.justified,
    missed: [...a.missed, ...b.missed],
    unjustified: [...a.unjustified, ...b.unjustified],
  }
}

export function conflictRates(score: ConflictScore): { precision: number; recall: number } {
  return { precision: share(score.justified, score.reported), recall: share(score.recalled, score.planted) }
}

function pointsAt(found: FoundConflict, planted: PlantedConflict): boolean {
  const touched = planted.sides.map((side) =>
    found.sides.flatMap((other, index) => (touches(side, other) ? [index] : [])),
  )
  if (planted.sides.length < 2 || found.sides.length < 2)
    return found.rule === planted.rule && touched.some((indexes) => indexes.length > 0)
  return touched.some((first, i) =>
    touched.some((second, j) => i !== j && first.some((a) => second.some((b) => a !== b))),
  )
}

function touches(side: readonly Stretch[], other: readonly Stretch[]): boolean {
  return side.some((a) => other.some((b) => shared(a, b) > 0))
}
