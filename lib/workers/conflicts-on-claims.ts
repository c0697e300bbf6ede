import type { ConflictView } from '@/lib/domain/articles/conflict-view'
import type { Block } from '@/lib/domain/articles/block'
import { partsUnder } from '@/lib/domain/articles/part'
import type { Kind } from '@/lib/domain/claims/claim'
import type { Conflict } from '@/lib/extraction/consistency/conflict'

interface Stretch {
  start: number
  end: number
}

/** A claim as it stands in the newest text, in the order of which they are told. */
interface PlacedClaim {
  id: string
  number: number
  kind: Kind
  places: Stretch[]
}

/** Contradictions as screens tell them: each side with the parts and the claims that stand on it. */
export function onClaims(conflicts: readonly Conflict[], claims: string, blocks: readonly Block[]): ConflictView[] {
  if (conflicts.length === 0) return []
  const near = nearby(JSON.parse(claims) as PlacedClaim[])
  return conflicts.map(({ key, rule, severity, hint, why, sides, rows, suggestion }) => ({
    key,
    rule,
    severity,
    hint,
    why,
    sides: sides.map((spans) => ({
      spans: spans.map(({ start, end }) => ({ start, end })),
      parts: partsUnder(blocks, spans),
      claims: near(spans)
        .filter((claim) => standsOn(claim, spans))
        .map(({ id, number }) => ({ id, number })),
    })),
    rows: rows ?? [],
    suggestion: suggestion ?? null,
    elsewhere: null,
  }))
}

/** UTF-16 code units of a text that are looked at together. */
const STRETCH = 1_024

/** Looks up the claims, in their order, that may stand on some places: not all of thousands for each of thousands. */
function nearby(claims: readonly PlacedClaim[]) {
  const stretchesOf = (places: readonly Stretch[]) =>
    places.flatMap(({ start, end }) => {
      const first = Math.floor(start / STRETCH)
      return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_none, index) => first + index)
    })
  const byStretch = new Map<number, number[]>()
  for (const [index, { places }] of claims.entries())
    for (const stretch of new Set(stretchesOf(places))) {
      const known = byStretch.get(stretch)
      if (known) known.push(index)
      else byStretch.set(stretch, [index])
    }
  return (spans: readonly Stretch[]) =>
    [...new Set(stretchesOf(spans).flatMap((stretch) => byStretch.get(stretch) ?? []))]
      .sort((a, b) => a - b)
      .flatMap((index) => claims[index] ?? [])
}

/** True for a claim inside one of the spans, or around it unless it is a whole quote or sentence that holds more besides. */
function standsOn({ kind, places }: PlacedClaim, spans: readonly Stretch[]): boolean {
  const holdsMuch = kind === 'QUOTE' || kind === 'STATEMENT'
  return spans.some((span) =>
    places.some(({ start, end }) => {
      const inside = start >= span.start && end <= span.end
      const around = start < span.end && end > span.start && !holdsMuch
      return inside || around
    }),
  )
}
