import type { MatchedSentences, Sentence } from './match-sentences'

/** So many cells side by side are looked at. */
const MOST_CELLS = 60

/**
 * The cell of a new table in the place of an old one, though its words are others: the only one under the same heads, or the one at
 * the same place where as many cells in a row were exchanged as there were. Null for what is no cell, and where that is not sure.
 */
export function sameCell({ before, after, to, from }: MatchedSentences, index: number): number | null {
  const cell = before[index]
  if (cell?.role !== 'TABLE_CELL') return null
  const isLeft = (at: number) => before[at]?.role === 'TABLE_CELL' && (to[at] ?? -1) < 0
  const isNew = (at: number) => after[at]?.role === 'TABLE_CELL' && from[at] === -1
  let [first, end] = [index, index + 1]
  while (isLeft(first - 1) && index - first < MOST_CELLS) first--
  while (isLeft(end) && end - first < MOST_CELLS) end++
  const start = first === 0 ? 0 : (to[first - 1] ?? -1) + 1
  if (first > 0 && start === 0) return null
  let stop = start
  while (isNew(stop) && stop - start < MOST_CELLS) stop++
  const alike = underHeads(after, start, stop, cell.heads)
  if (cell.heads !== '' && alike.length === 1 && underHeads(before, first, end, cell.heads).length === 1)
    return alike[0] ?? null
  return end - first === stop - start ? start + index - first : null
}

function underHeads(sentences: readonly Sentence[], from: number, to: number, heads: string): number[] {
  return sentences.slice(from, to).flatMap((one, at) => (one.heads === heads ? [from + at] : []))
}
