import { inLetters, inRoman } from './numerals'

/** "1. ", "12) ", "2.1. ", "b) ", "iv. ": a capital letter with a full stop is more often a name's. */
const NUMBER = /^\(?(?:\d{1,4}(?:\.\d{1,3})*|[a-z]|[ivxlc]{1,7})[.)]\s/
const LONGEST = 20

/** Whether the item of a list that begins here has its number among its words: it needs no bullet besides. */
export const hasNumberAt = (text: string, start: number): boolean => NUMBER.test(text.slice(start, start + LONGEST))

const WRITTEN = {
  decimal: String,
  roman: inRoman,
  ROMAN: (number: number) => inRoman(number).toUpperCase(),
  letters: inLetters,
  LETTERS: (number: number) => inLetters(number).toUpperCase(),
} as const
type Numbering = keyof typeof WRITTEN

/** Lists are numbered with Roman numbers, or letters, so far at most. */
const MOST_IN_LETTERS = 100

const VALUES = new Map(
  (['roman', 'ROMAN', 'letters', 'LETTERS'] as const).map((numbering) => [
    numbering,
    new Map(Array.from({ length: MOST_IN_LETTERS }, (_, at) => [WRITTEN[numbering](at + 1), at + 1])),
  ]),
)

/** What stands before the words of a numbered item: "(", "iv", ")" and the space. */
interface Mark {
  before: string
  number: string
  after: string
}

const MARK = /^(\(?(?:\d{1,4}\.)*)(\d{1,4}|[a-z]{1,7}|[A-Z]{1,7})([.)]\s+)/

/** An item’s number apart from its words; null where it has none. Offsets are UTF-16 code units. */
function markOf(text: string): Mark | null {
  const [, before, number, after] = MARK.exec(text) ?? []
  return before === undefined || number === undefined || after === undefined ? null : { before, number, after }
}

/** How long the number of an item is, with the space after it; 0 where it has none. In UTF-16 code units. */
export function markLength(text: string): number {
  const mark = markOf(text)
  return mark ? mark.before.length + mark.number.length + mark.after.length : 0
}

const valueIn = (numbering: Numbering, number: string): number | undefined =>
  numbering === 'decimal' ? (/^\d+$/.test(number) ? Number(number) : undefined) : VALUES.get(numbering)?.get(number)

/** Items that are numbered one after the other: 1., 2., 3. or iii), iv), v), or down from 3. */
export interface NumberedRun {
  /** The places of its items among those given. */
  first: number
  length: number
  start: number
  step: 1 | -1
  /** An item’s number, counted from 0, as it stands before its words. */
  write: (at: number) => string
}

function runFrom(marks: readonly (Mark | null)[], first: number, numbering: Numbering): NumberedRun | null {
  const mark = marks[first]
  const start = mark ? valueIn(numbering, mark.number) : undefined
  if (!mark || start === undefined) return null
  const valueAt = (at: number) => {
    const one = marks[at]
    return one?.before === mark.before && one.after.trim() === mark.after.trim()
      ? valueIn(numbering, one.number)
      : undefined
  }
  const step = valueAt(first + 1) === start - 1 ? -1 : 1
  let length = 1
  while (valueAt(first + length) === start + step * length) length++
  // One letter alone is as often a name’s, or a word.
  if (length === 1 && numbering !== 'decimal') return null
  const write = (at: number) => `${mark.before}${WRITTEN[numbering](start + step * at)}${mark.after}`
  return { first, length, start, step, write }
}

const NUMBERINGS: readonly Numbering[] = ['decimal', 'roman', 'ROMAN', 'letters', 'LETTERS']

/** The stretches of a list’s items whose numbers follow one another; items without a number are in none. */
export function numberedRuns(texts: readonly string[]): NumberedRun[] {
  const marks = texts.map(markOf)
  const runs: NumberedRun[] = []
  for (let first = 0; first < marks.length;) {
    const longest = NUMBERINGS.flatMap((numbering) => runFrom(marks, first, numbering) ?? []).sort(
      (one, other) => other.length - one.length,
    )[0]
    if (longest) runs.push(longest)
    first += longest?.length ?? 1
  }
  return runs
}

/** Whether all items of a list are numbered one after the other. */
export const isNumbered = (texts: readonly string[]): boolean => numberedRuns(texts)[0]?.length === texts.length
