import type { IntakeBlock } from './intake-block'

/** Mail and old word processors break lines at some 60 to 80 characters; longer ones were not broken at a margin. */
const WIDEST = 100
const NARROWEST = 40
/** A line that fills less of the width than this was ended by its writer. */
const FULL = 0.6

const endsSentence = (line: string) => /[\p{Sentence_Terminal}][\p{Quotation_Mark})\]]*$/u.test(line)
const widthOf = (lines: readonly string[]) => lines.reduce((most, { length }) => Math.max(most, length), 0)

const GOES_ON = /^(?:[\p{Ll}\p{Lo}\p{Sc}]|\d[\d.,]*\s\p{Ll})/u
const IS_BROKEN = /[,;]$/

/**
 * True when the lines look like paragraphs that were broken at a margin: of the full ones most end within a sentence, and at least
 * one ends at a comma, or goes on with a small letter, an amount, or in a script that has no small letters.
 */
export function isWrapped(lines: readonly string[]): boolean {
  const width = widthOf(lines)
  if (lines.length < 2 || width > WIDEST || width < NARROWEST) return false
  const full = lines.slice(0, -1).flatMap((line, index) => (line.length >= width * FULL ? [{ line, index }] : []))
  const broken = full.filter(({ line }) => !endsSentence(line))
  return (
    broken.length * 2 >= full.length &&
    broken.some(({ line, index }) => IS_BROKEN.test(line) || GOES_ON.test(lines[index + 1] ?? ''))
  )
}

/** Wrapped lines without blank ones between them, cut where a short line ends a sentence, or where a short first line heads them. */
export function wrappedParagraphs(lines: readonly string[]): string[] {
  const width = widthOf(lines)
  const found: string[] = []
  let open: string[] = []
  for (const line of lines) {
    open.push(line)
    const isShort = line.length < width * FULL
    if (!isShort || (!endsSentence(line) && open.length > 1)) continue
    found.push(open.join('\n'))
    open = []
  }
  if (open.length > 0) found.push(open.join('\n'))
  return found
}

/** True when joinLines would change something: a block of running text is on several lines. */
export function hasWrappedLines(blocks: readonly IntakeBlock[]): boolean {
  return blocks.some(({ role, text }) => role !== 'TABLE_CELL' && isWrapped(text.split('\n')))
}

/** Each block's lines as one. A word that was cut at a hyphen keeps it, since nobody can tell whether it belongs to the word. */
export function joinLines(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  return blocks.map((block) => {
    if (block.role === 'TABLE_CELL' || !isWrapped(block.text.split('\n'))) return block
    // A link counts in code units: where there are some, every line end becomes one space.
    const text = block.links ? block.text : block.text.replace(/(\p{L}-)\n(?=\p{Ll})/gu, '$1')
    return { ...block, text: text.replace(/\n/g, ' ') }
  })
}
