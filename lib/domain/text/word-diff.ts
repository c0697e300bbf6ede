import { changesBetween } from './changes'

interface Piece {
  text: string
  /** Only on this side. */
  changed: boolean
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Longer texts are cut at their spaces only: finding words would take longer than showing them. */
const LONG = 20_000

/** Words, spaces and marks in order; a currency sign belongs to its amount. */
function wordsOf(text: string): string[] {
  if (text.length > LONG) return text.match(/\s+|\S+/gu) ?? []
  const words: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (last && /^\p{Sc}$/u.test(last)) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

/** The pieces of two texts, in order. */
export interface DiffSides {
  was: Piece[]
  now: Piece[]
}

/** Both texts cut where they differ, word by word; each side's pieces join to exactly its own text. */
export function diffSides(was: string, now: string): DiffSides {
  const changes = changesBetween(wordsOf(was), wordsOf(now))
  return {
    was: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value.join(''), changed: removed })),
    now: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value.join(''), changed: added })),
  }
}
