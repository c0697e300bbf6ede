import { annotation } from '@/lib/intake/annotations'
import type { Annotation } from '@/lib/intake/intake-block'
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

const MARK = /^(\d{1,3}|[*†‡§]|[¹²³⁰-⁹]+)[.)]?\s*/u
const asMark = (mark: string) => mark.normalize('NFKC').trim()

/** What stands before each mark of a page: the words of its line, and the end of the line above where these are few. */
function marksIn(lines: readonly PdfLine[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [at, { segments }] of lines.entries())
    for (const { mark, on } of segments.flatMap(({ noteMarks }) => noteMarks)) {
      const above = lines[at - 1]
      if (!found.has(asMark(mark))) found.set(asMark(mark), above ? `${wordsOfLine(above)} ${on}`.slice(-60) : on)
    }
  return found
}

/** The notes of a page as what they are: each stands where its mark does on the same page. One without a mark stands nowhere. */
export function annotationsOf(lines: readonly PdfLine[], notes: readonly string[]): (Annotation | null)[] {
  const marks = marksIn(lines)
  return notes.map((note) => {
    const [whole = '', mark = ''] = MARK.exec(note) ?? []
    return annotation({ kind: 'FOOTNOTE', words: note.slice(whole.length), on: marks.get(asMark(mark)) ?? '' })
  })
}
