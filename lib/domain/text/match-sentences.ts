import type { Stretch } from './sentences'
import { sentencesOf } from './sentences'

/** Which sentence of a new text is which of the old one. Indices into the two lists; -1 stands for none. */
export interface MatchedSentences {
  before: Stretch[]
  after: Stretch[]
  /** By old sentence: the new one with the same words. */
  to: number[]
  /** By new sentence: the old one with the same words. */
  from: number[]
  /** By old sentence: it can be no other than the one in `to`. */
  sure: boolean[]
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/**
 * Pairs the sentences of two texts that have exactly the same words, in time proportional to their length.
 *
 * A sentence that stands once in both texts is itself wherever it went. One that is repeated is found by its neighbours:
 * it follows, or goes before, the same sentence (or the edge of the text) as it did. That is sure only while the text
 * repeats it as often as before; when a copy was added or taken away, nobody can say which is which, and a pair is sure only
 * in front of the first change.
 */
export function matchSentences(oldText: string, newText: string, language: string): MatchedSentences {
  const before = sentencesOf(oldText, language)
  const after = sentencesOf(newText, language)
  const oldWords = before.map(({ start, end }) => oldText.slice(start, end))
  const newWords = after.map(({ start, end }) => newText.slice(start, end))
  const oldCount = countOf(oldWords)
  const newCount = countOf(newWords)
  const to = before.map(() => -1)
  const from = after.map(() => -1)
  const pair = (old: number, new_: number) => {
    to[old] = new_
    from[new_] = old
  }
  const placeOf = new Map(newWords.map((words, index) => [words, index]))
  for (const [index, words] of oldWords.entries())
    if (oldCount.get(words) === 1 && newCount.get(words) === 1) pair(index, placeOf.get(words) ?? -1)

  // From each paired sentence on to its neighbour; the step before the first and after the last is a pair as well.
  const isFree = (old: number, new_: number) =>
    to[old] === -1 && from[new_] === -1 && oldWords[old] === newWords[new_] && oldWords[old] !== undefined
  for (let old = 0; old < before.length; old++) {
    const previous = old === 0 ? -1 : (to[old - 1] ?? -1)
    if ((old === 0 || previous >= 0) && isFree(old, previous + 1)) pair(old, previous + 1)
  }
  for (let old = before.length - 1; old >= 0; old--) {
    const last = old === before.length - 1
    const next = last ? after.length : (to[old + 1] ?? -1)
    if (next > 0 && isFree(old, next - 1)) pair(old, next - 1)
  }

  const same = commonStart(oldText, newText)
  const sure = before.map(({ start, end }, index) => {
    const found = after[to[index] ?? -1]
    const words = oldWords[index] ?? ''
    if (!found) return false
    return oldCount.get(words) === newCount.get(words) || (end <= same && found.start === start)
  })
  return { before, after, to, from, sure }
}
