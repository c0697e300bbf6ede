import type { Verse } from './collate'
import { groupVerses } from './verse-groups'

/** A part that is another part of the article than before. */
interface Relabelled {
  text: string
  was: string
  now: string
}

/** Parts that became others, told one by one. */
const MOST_RELABELLED = 100

/**
 * Two texts part by part, as they lie ready to be shown a page at a time: each row is JSON, since ten thousand of them as objects take longer
 * to hand from one thread to another than all else that is done with a page of them.
 */
export interface Comparison {
  rows: string[]
  /** The places of the rows that show what changed: where one cell of a table did, those of all of it. */
  changed: number[]
  /** How many are the same as before. */
  same: number
  /** The first of the parts that are others than before, and how many more there are. */
  relabelled: Relabelled[]
  moreRelabelled: number
}

export function comparisonOf(verses: readonly Verse[]): Comparison {
  const changed: number[] = []
  let at = 0
  for (const group of groupVerses(verses)) {
    if (!group.same) changed.push(...group.verses.map((_verse, index) => at + index))
    at += group.verses.length
  }
  const relabelled = verses.flatMap(({ was, now }) =>
    was && now && was.label !== now.label ? [{ text: now.text, was: was.label, now: now.label }] : [],
  )
  return {
    rows: verses.map((verse) => JSON.stringify(verse)),
    changed,
    same: verses.filter(({ same }) => same).length,
    relabelled: relabelled.slice(0, MOST_RELABELLED),
    moreRelabelled: Math.max(0, relabelled.length - MOST_RELABELLED),
  }
}

/** The rows at these places. */
export const versesAt = ({ rows }: Comparison, places: readonly number[]): Verse[] =>
  places.flatMap((at) => (rows[at] === undefined ? [] : [JSON.parse(rows[at]) as Verse]))
