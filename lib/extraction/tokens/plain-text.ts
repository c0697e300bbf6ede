import type { Span, TextBlock } from '@/lib/extraction/claim'

/** A text as it is read, and where its letters stand in the text as it was given. */
export interface PlainText {
  text: string
  /** The span of the given text that a span of the plain one stands for; offsets in UTF-16 code units. */
  toGiven: (span: Span) => Span
  /** The other way round. */
  toPlain: (span: Span) => Span
}

/** What is in a word without being seen: soft hyphens, joiners, variation selectors, fillers; not the marks that turn the order of a line. */
const INVISIBLE = /(?:(?![\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point})+/gu
const LOOSE = /\p{Default_Ignorable_Code_Point}|\p{M}/u
const DROPPED_OR_LOOSE = new RegExp(`(\\p{L})(\\p{M}+)|${INVISIBLE.source}`, 'gu')
/** Spaces that never break part thousands wherever they stand between digits. */
const FIRM_GROUPS = /(?<![\d.,\p{L}])\d{1,3}(?:[\u00a0\u202f\u2007-\u2009]\d{3})+(?!\d)/gu
/** A plain space does so only between words: "some 12 500 people", never in a row of figures. */
const LOOSE_GROUPS = /(?<=(?:^|[\p{Ll}(:–—]) |\p{Sc} ?)\d{1,3}(?: \d{3})+(?=(?:\.\d+)? \p{Ll}{2})/gmu
/** Arabic and Persian digits: 0x660 and 0x6f0 on. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g
const ENDED = /[.!?:;…”"’»)\]]\s*$/
/** Words that no line of its own ends with. */
const GOES_ON =
  /(?:^|\s)(?:the|an?|of|in|on|at|by|for|from|to|with|and|or|but|that|said|says|told|his|her|its|their|is|was|were|are|has|had|have|be|been|as|who|which|will|would|into|than|not)\s*$/
const OPENS_LOWER = /^\s*\p{Ll}/u
/** The rest of a sentence that holds no verb: "Voss.", "March 2026." */
const REST = /^\s*(?:[\p{Lu}\d][^\s.]*\s?){1,3}\.(?:\s|$)/u

/**
 * The text without what only looks different: letters composed (NFC), invisible marks left out, thousands grouped by
 * commas instead of spaces (in English, where nothing else is meant), digits of other scripts as those of ours, and the
 * ends of wrapped lines turned into spaces. Nothing else changes.
 */
export function plainTextOf(given: string, english = true, cells?: Cells): PlainText {
  const plain = plainWords(given, english)
  const text = cells ? groupCells(plain, cells) : plain.text
  return text === plain.text ? plain : { ...plain, text }
}

/** The parts of the text, and its language as a BCP 47 tag, by which figures in cells are written. */
interface Cells {
  blocks: readonly TextBlock[]
  language: string
}

/** A cell that opens with thousands apart: "1 300", "£12 500", "(4 000)". There a plain space parts thousands, and nothing else. */
const CELL_GROUPS = /^[-−–+(]?\s?\p{Sc}?\s?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/u

/** The text with thousands in cells grouped as the language does, where it has a mark for it. */
function groupCells({ text, toPlain }: PlainText, { blocks, language }: Cells): string {
  const spans = blocks.filter(({ role, start }) => role === 'TABLE_CELL' && start >= 0).map(toPlain)
  let pieces = ''
  let done = 0
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < done) continue
    const [opening] = CELL_GROUPS.exec(text.slice(start, Math.min(end, start + LONGEST_FIGURE))) ?? []
    const mark = opening === undefined ? undefined : groupMark(language)
    if (opening === undefined || mark === undefined) continue
    pieces += text.slice(done, start) + opening.replaceAll(/(?<=\d)[ \u00a0\u202f](?=\d)/g, mark)
    done = start + opening.length
  }
  return done === 0 ? text : pieces + text.slice(done)
}

const LONGEST_FIGURE = 40

/** What a language writes between thousands, by CLDR; undefined where it is a space. */
function groupMark(language: string): string | undefined {
  const format = new Intl.NumberFormat(/^[a-z]{2,3}(?![a-z])/i.exec(language)?.[0] ?? 'en', { numberingSystem: 'latn' })
  const mark = format.formatToParts(12_345_678).find(({ type }) => type === 'group')?.value
  return mark !== undefined && /^[.,’']$/.test(mark) ? mark : undefined
}

function plainWords(given: string, english: boolean): PlainText {
  let text = given
  let places: Places | undefined
  if (LOOSE.test(given)) {
    places = compose(given)
    text = places?.text ?? given
  }
  text = unwrap(text)
  if (english) {
    text = text.replace(FIRM_GROUPS, (figure) => figure.replaceAll(/\D/g, ','))
    text = text.replace(LOOSE_GROUPS, (figure) => figure.replaceAll(' ', ','))
  }
  text = text.replace(OTHER_DIGITS, (digit) => String((digit.charCodeAt(0) - 0x660) % 0x90))
  if (!places) return { text, toGiven: same, toPlain: same }
  const { starts, ends } = places
  return {
    text,
    toGiven: ({ start, end }) => ({
      start: starts[start] ?? given.length,
      end: end > start ? (ends[end - 1] ?? given.length) : (starts[start] ?? given.length),
    }),
    toPlain: ({ start, end }) => ({ start: firstFrom(starts, start), end: firstFrom(starts, end) }),
  }
}

function same({ start, end }: Span): Span {
  return { start, end }
}

/** The plain text, and of each of its units where it begins and ends in the text given. */
interface Places {
  text: string
  starts: Int32Array
  ends: Int32Array
}

/** Undefined where every letter is composed already and nothing is invisible. */
function compose(given: string): Places | undefined {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let from = 0
  const keep = (to: number) => {
    for (let at = from; at < to; at++) {
      starts.push(at)
      ends.push(at + 1)
    }
    text += given.slice(from, to)
  }
  for (const match of given.matchAll(DROPPED_OR_LOOSE)) {
    const [whole] = match
    const composed = whole.replace(INVISIBLE, '').normalize('NFC')
    if (composed === whole) continue
    keep(match.index)
    for (let at = 0; at < composed.length; at++) {
      starts.push(match.index)
      ends.push(match.index + whole.length)
    }
    text += composed
    from = match.index + whole.length
  }
  if (from === 0) return undefined
  keep(given.length)
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** Index of the first unit that begins at or after an offset. */
function firstFrom(starts: Int32Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Of the breaks in lines that run on, so many must show it for the others to be believed. */
const SHOWN = 1 / 3

/** Turns the ends of wrapped lines into spaces. Lines belong together while none ends its sentence and a third of the breaks show that they go on. */
function unwrap(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  let pieces = ''
  for (let first = 0; first < lines.length;) {
    let last = first
    let shown = 0
    while (last + 1 < lines.length && runsOn(lines[last] ?? '', lines[last + 1] ?? '')) {
      if (showsWrap(lines[last] ?? '', lines[last + 1] ?? '')) shown++
      last++
    }
    const wrapped = shown > 0 && shown >= (last - first) * SHOWN
    if (first > 0) pieces += '\n'
    pieces += lines.slice(first, last + 1).join(wrapped ? ' ' : '\n')
    first = last + 1
  }
  return pieces
}

/** No blank line between the two, and no stop at the end of the first. */
function runsOn(line: string, next: string): boolean {
  return line.trim() !== '' && next.trim() !== '' && !ENDED.test(line.slice(-8))
}

function showsWrap(line: string, next: string): boolean {
  return OPENS_LOWER.test(next.slice(0, 12)) || GOES_ON.test(line.slice(-12)) || REST.test(next.slice(0, 60))
}
