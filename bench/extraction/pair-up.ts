import type { Stretch } from './measured-document'

/** Index into the first list, index into the second. */
export type Pair = readonly [gold: number, found: number]

/** How many code units two stretches share; zero or less when they do not touch. */
export function shared(a: Stretch, b: Stretch): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** One to one, largest overlap first; of two equal overlaps the earlier listed pair is taken. */
export function pairByOverlap(gold: readonly Stretch[], found: readonly Stretch[]): Pair[] {
  const inOrder = found.map((span, index) => ({ span, index })).sort((a, b) => a.span.start - b.span.start)
  const longest = Math.max(0, ...found.map((span) => span.end - span.start))
  const candidates: { pair: Pair; overlap: number }[] = []
  for (const [goldIndex, goldSpan] of gold.entries()) {
    for (let i = firstAtOrAfter(inOrder, goldSpan.start - longest); i < inOrder.length; i++) {
      const candidate = inOrder[i]
      if (!candidate || candidate.span.start >= goldSpan.end) break
      const overlap = shared(goldSpan, candidate.span)
      if (overlap > 0) candidates.push({ pair: [goldIndex, candidate.index], overlap })
    }
  }
  candidates.sort((a, b) => b.overlap - a.overlap || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
  return takeEachOnce(candidates.map(({ pair }) => pair))
}

/** One to one, only where both ends agree. */
export function pairExactly(gold: readonly Stretch[], found: readonly Stretch[]): Pair[] {
  const byEnds = new Map<string, number[]>()
  for (const [index, span] of found.entries()) {
    const ends = `${span.start},${span.end}`
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), index])
  }
  return takeEachOnce(
    gold.flatMap((span, index) =>
      (byEnds.get(`${span.start},${span.end}`) ?? []).map((foundIndex): Pair => [index, foundIndex]),
    ),
  )
}

function takeEachOnce(candidates: readonly Pair[]): Pair[] {
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  return candidates.filter(([gold, found]) => {
    if (takenGold.has(gold) || takenFound.has(found)) return false
    takenGold.add(gold)
    takenFound.add(found)
    return true
  })
}

function firstAtOrAfter(inOrder: readonly { span: Stretch }[], start: number): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inOrder[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
