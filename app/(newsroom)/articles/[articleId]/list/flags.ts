import { nameOfContradiction } from '@/lib/domain/articles/contradiction-name'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'

/** The names of the contradictions that each claim is part of, by its id; a hint hangs on no claim. */
export function flagsOf(
  conflicts: readonly Pick<ConflictView, 'rule' | 'severity' | 'hint' | 'sides'>[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { rule, sides, severity, hint } of conflicts) {
    if (severity === 'low' || hint) continue
    const ids = new Set(sides.flatMap(({ claims }) => claims.map(({ id }) => id)))
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), nameOfContradiction(rule)])
  }
  return found
}

/** What the row of a claim says it is, where it can’t be checked as a fact is. */
const SUB: Readonly<Record<string, string>> = { opinion: 'opinion', prediction: 'prediction' }

export const sayOfClaim = ({ sub }: { sub?: string }): string | null => SUB[sub ?? ''] ?? null
