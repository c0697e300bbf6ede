import type { MatchedSentences, Sentence } from './match-sentences'

/** So many sentences side by side are looked at. */
const MOST_LOOKED_AT = 60
/** A name, a day, a figure with its unit, a credit: what is longer is known by its words, or is another part. */
const MOST_WORDS = 8

/**
 * The part of a new text in the place of an old one, though its words are others: a cell, a caption, an item that is a name, a day or
 * a figure and little more. Of cells the only one under the same heads; else the one at the same place where as many parts of its kind
 * stand between the same neighbours as there were. Null for a sentence among others, and where that is not sure.
 */
export function samePart(match: MatchedSentences, index: number): number | null {
  const { before, after, to, from } = match
  const part = before[index]
  if (!part || !isShortPart(before, index)) return null
  let [first, end] = [index, index + 1]
  while (to[first - 1] === -1 && index - first < MOST_LOOKED_AT) first--
  while (to[end] === -1 && end - first < MOST_LOOKED_AT) end++
  if (first > 0 && to[first - 1] === -1) return null
  const start = (to[first - 1] ?? -1) + 1
  let stop = start
  while (from[stop] === -1 && stop - start < MOST_LOOKED_AT) stop++
  const [left, fresh] = [likeParts(before, first, end, part.role), likeParts(after, start, stop, part.role)]
  const underSame = (list: readonly number[], sentences: readonly Sentence[]) =>
    list.filter((at) => sentences[at]?.heads === part.heads)
  const [alike, ...more] = underSame(fresh, after)
  if (part.role === 'TABLE_CELL' && part.heads !== '' && alike !== undefined && more.length === 0)
    if (underSame(left, before).length === 1) return alike
  const found = left.length === fresh.length ? fresh[left.indexOf(index)] : undefined
  return found !== undefined && (part.role === 'TABLE_CELL' || isShortPart(after, found)) ? found : null
}

function likeParts(sentences: readonly Sentence[], from: number, to: number, role: string): number[] {
  const found: number[] = []
  for (let at = from; at < to; at++)
    if (sentences[at]?.role === role && (role === 'TABLE_CELL' || isAllOfIt(sentences, at))) found.push(at)
  return found
}

/** True of a sentence that is all of its part. */
function isAllOfIt(sentences: readonly Sentence[], index: number): boolean {
  const block = sentences[index]?.block
  return sentences[index - 1]?.block !== block && sentences[index + 1]?.block !== block
}

function isShortPart(sentences: readonly Sentence[], index: number): boolean {
  const part = sentences[index]
  if (!part) return false
  return part.role === 'TABLE_CELL' || (isAllOfIt(sentences, index) && part.words.split(' ').length <= MOST_WORDS)
}
