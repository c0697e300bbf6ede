import type { Folded } from './fold-typography'
import { foldTypography } from './fold-typography'

/** What is no part of a word, in a text whose typography is folded. */
const BREAK = '\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u206f\\u3000-\\u303f'
/** Words that lose their beginning: ’tis, ’em, Dutch ’t, German ’nen; and years, ’90s. */
const ELIDED =
  '(?:tis|twas|twere|twill|twould|til|till|cause|cos|coz|bout|round|em|un|n|s|t|k|m|ns|nen|ne|nem|ner|[0-9][0-9]s?)'
/** “' non '”: spaces tell a mark from an apostrophe by themselves; behind a figure it may be feet or minutes. */
const SPACED = new RegExp(`(?<![^ (])' ((?:[^'"]|(?<=[^${BREAK}])'(?=[^${BREAK}]))*[^'" 0-9]) '(?=[${BREAK}]|$)`, 'g')
const OPENS = new RegExp(`(?<![^ (\\[{"-])'(?!${ELIDED}(?:[${BREAK}]|$))(?=[^${BREAK}]|")`, 'gi')
const LIKE_APOSTROPHES = new RegExp(`(?<=[sxzn0-9])'(?=[${BREAK}]|$)`, 'gi')
const CLOSES = new RegExp(`(?<=[^ (\\[{\\ue001\\ue003sxzn0-9])'(?=[${BREAK}]|$)`, 'gi')
const PAIR = /\ue001'([^\ue001\ue002]*)\ue002'/g
/** One that opens, and the only one before the next that may close it. */
const LIKELY_PAIR = /\ue001'([^\ue001-\ue003]*)\ue003'([^\ue001-\ue003]*)(?=\ue001|$)/g

/**
 * A text whose typography is folded, with its single quotation marks as double ones; as long as before. An apostrophe stays one: a
 * single mark opens only before a word that is not known to lose its beginning, and closes only behind one. Behind “s”, “n” and the
 * like (“the boys’”, “goin’”) it closes only where no other could. Without its other half a mark is told at the very beginning, and
 * behind a full stop or comma. The database's galley_levelled() answers the same; a property test holds the two together.
 */
export function levelMarks(folded: string): string {
  if (!folded.includes("'") || /[\ue001-\ue003]/.test(folded)) return folded
  return (
    folded
      .replace(SPACED, '" $1 "')
      .replace(OPENS, "\ue001'")
      .replace(LIKE_APOSTROPHES, "\ue003'")
      .replace(CLOSES, "\ue002'")
      // Twice: a quotation may stand in another.
      .replace(PAIR, '"$1"')
      .replace(PAIR, '"$1"')
      .replace(LIKELY_PAIR, '"$1"$2')
      .replace(/^\ue001'/, '"')
      .replace(/([.,!?;:\u2026])\ue002'/g, '$1"')
      .replace(/[\ue001-\ue003]/g, '')
  )
}

/** A text with its typography folded away, and with it whether its quotation marks are single or double. */
export function foldMarks(text: string): Folded {
  const folded = foldTypography(text)
  return { ...folded, text: levelMarks(folded.text) }
}

/** The same words in the same quotation marks, single or double; typography apart. */
export function isSameQuoted(one: string, other: string): boolean {
  return one === other || foldMarks(one).text === foldMarks(other).text
}
