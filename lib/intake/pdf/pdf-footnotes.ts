import type { PdfLine } from './pdf-line'
import { wordsOfLine } from './pdf-line'
import type { Setting } from './layout'

const SMALLER = 0.93
const BEGINS = /^(?:\d{1,3}|[*†‡§¹²³⁰-⁹])[.)]?\s*\S/u

/** The notes at the foot of a page, each with its lines: smaller than the text, below all of it, and each begun by a mark. */
export function footnotesOf(lines: readonly PdfLine[], { size }: Setting): PdfLine[][] {
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? size) < size * SMALLER) from--
  const foot = lines.slice(from)
  if (from === 0 || !foot[0] || !BEGINS.test(wordsOfLine(foot[0]))) return []
  const notes: PdfLine[][] = []
  for (const line of foot) {
    if (BEGINS.test(wordsOfLine(line)) || notes.length === 0) notes.push([line])
    else notes.at(-1)?.push(line)
  }
  return notes
}
