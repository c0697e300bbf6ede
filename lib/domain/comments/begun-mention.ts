/** Words of a name, as far as one is typed. */
const BEGUN = /(?:^|[^\p{L}\p{N}])@((?:[\p{L}\p{M}\p{N}.’'-]+ ?){0,4})$/u

/**
 * A mention that is typed just now: where its “@” stands, in UTF-16 code units, and what follows it up to the caret; null where the caret
 * is in none.
 */
export function beginOf(text: string, caret: number): { at: number; words: string } | null {
  const words = BEGUN.exec(text.slice(Math.max(0, caret - 120), caret))?.[1]
  return words === undefined ? null : { at: caret - words.length - 1, words }
}
