import type { Paragraph } from '@/lib/intake/guess-roles'
import type { Omissions } from '@/lib/intake/omissions'
import { isCut, LineJoiner } from './line-joiner'
import { endsSentence } from './over-pages'
import type { PdfLine } from './pdf-line'
import { wordsOfLine } from './pdf-line'
import { rowsFrom, tableOf } from './pdf-table'

/** What most of a text is set in. */
export interface Setting {
  size: number
  font: string
  /** From line to line, in sizes of the letters. */
  leading: number
  /** Paragraphs stand apart by more than lines do. */
  isSpaced: boolean
}

const MARK = /^(?:[•·▪◦‣⁃●○■–—*-]|\d{1,3}[.)]|\p{Ll}\))\s/u

/** How much wider than usual the space above a paragraph is, at least. */
const PARAGRAPH_GAP = 1.25
const LARGER = 1.08
const INDENT = 0.8
/** A line that ends this far before the edge, with the next word left out, was ended by its writer; in sizes of the letters. */
const ROOM = 1

/** The commonest of measured figures, as much as they weigh; figures that differ by less than `grain` are one. */
function commonest(figures: Iterable<readonly [value: number, weight: number]>, grain: number): number | null {
  const found = new Map<number, number>()
  for (const [value, weight] of figures) {
    const key = Math.round(value / grain)
    found.set(key, (found.get(key) ?? 0) + weight)
  }
  let most: readonly [number, number] | null = null
  for (const one of found) if (!most || one[1] > most[1]) most = one
  return most && most[0] * grain
}

const lettersOf = (line: PdfLine) => line.segments.reduce((sum, { text }) => sum + text.length, 0)

/** What most letters of a text are set in. */
export function settingOf(lines: readonly PdfLine[]): Setting {
  const size = commonest(
    lines.map((line) => [line.size, lettersOf(line)] as const),
    0.25,
  )
  const body = lines.filter((line) => Math.abs(line.size - (size ?? 0)) < 0.3)
  const fonts = new Map<string, number>()
  for (const line of body) fonts.set(line.font, (fonts.get(line.font) ?? 0) + lettersOf(line))
  const [font = ''] = [...fonts].sort((a, b) => b[1] - a[1])[0] ?? []
  const steps = body.flatMap((line, at) => {
    const next = body[at + 1]
    const step = next?.page === line.page ? (next.y - line.y) / line.size : 0
    return next && step > 0.9 && step < 4 ? [{ line, next, step }] : []
  })
  const leading =
    commonest(
      steps.map(({ step }) => [step, 1] as const),
      0.05,
    ) ?? 1.2
  const widest = body.reduce((most, { right }) => Math.max(most, right), 0)
  const wide = steps.filter(({ step }) => step > leading * PARAGRAPH_GAP).length
  const short = steps.filter(
    ({ line, next, step }) => step <= leading * PARAGRAPH_GAP && isShort(line, next, widest),
  ).length
  return { size: size ?? 0, font, leading, isSpaced: wide > short }
}

/** What the reading of one file shares. */
export interface Shared {
  setting: Setting
  /** Words that stand whole on a line. */
  known: ReadonlySet<string>
  omissions: Omissions
}

/** A paragraph with the size of its letters. */
export type SetParagraph = Paragraph & { size: number }

/** Lines below each other in one column, with its left edge. */
interface Column {
  lines: PdfLine[]
  left: number
  right: number
}

/** A column ends where the next line stands higher, or on another page. */
function columnsOf(lines: readonly PdfLine[]): Column[] {
  const columns: Column[] = []
  for (const line of lines) {
    const open = columns.at(-1)
    const last = open?.lines.at(-1)
    if (open && last?.page === line.page && line.y >= last.y && line.left < open.right && line.right > open.left) {
      open.lines.push(line)
      open.left = Math.min(open.left, line.left)
      open.right = Math.max(open.right, line.right)
    } else columns.push({ lines: [line], left: line.left, right: line.right })
  }
  for (const column of columns) {
    const lefts = column.lines.map(({ left }) => [left, 1] as const)
    column.left = commonest(lefts, 1) ?? column.left
  }
  return columns
}

/** So many lines from one on tell how wide the lines around it are. */
const BESIDE = 4
/** Lines that fill less of the page than this are short by themselves, but where something stands beside them. */
const NARROW = 0.4

/** Whether something stands beside a line on its page. */
function hasBeside(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.some(
    (other) =>
      other.page === line.page &&
      Math.abs(other.y - line.y) < line.size &&
      (other.left > line.right || other.right < line.left),
  )
}

/** Where the lines end that a paragraph’s lines stand among: their longest, or the page’s. */
function edgeAt(open: readonly PdfLine[], next: readonly PdfLine[], all: readonly PdfLine[]): number {
  const near = [...open, ...next.slice(0, BESIDE)]
  const right = Math.max(...near.map((one) => one.right))
  const left = Math.min(...near.map((one) => one.left))
  const page = all.filter((one) => one.page === near[0]?.page)
  const [outermost, innermost] = [Math.max(...page.map((one) => one.right)), Math.min(...page.map((one) => one.left))]
  const isNarrow = right - left < NARROW * (outermost - innermost)
  return isNarrow && !near.some((one) => hasBeside(one, page)) ? outermost : right
}

function firstWordWidth(line: PdfLine): number {
  const words = wordsOfLine(line)
  const [first = ''] = words.split(/\s/, 1)
  return ((line.right - line.left) * first.length) / Math.max(1, words.length)
}

/** True when the writer ended this line: the next word had room on it, and it is not cut in two. */
function isShort(line: PdfLine, next: PdfLine, right: number): boolean {
  return !isCut(wordsOfLine(line), wordsOfLine(next)) && line.right + firstWordWidth(next) + ROOM * line.size < right
}

const isOther = (a: PdfLine, b: PdfLine) => Math.max(a.size, b.size) > LARGER * Math.min(a.size, b.size)

interface Edges {
  left: number
  right: number
}

/** True when `next` begins another paragraph of the same column than the one whose lines are given. */
function begins(
  next: PdfLine,
  lines: readonly PdfLine[],
  { left, right }: Edges,
  { leading, isSpaced }: Setting,
): boolean {
  const last = lines.at(-1)
  const [first] = lines
  if (!last || !first) return true
  if (isOther(last, next) || next.y - last.y > leading * last.size * PARAGRAPH_GAP) return true
  if (MARK.test(wordsOfLine(next))) return true
  if (last.font !== next.font && isShort(last, next, right)) return true
  const isHanging = MARK.test(wordsOfLine(first)) && next.left > first.left
  const isIndented = next.left > left + INDENT * next.size && next.left > last.left + INDENT * next.size
  if (isIndented && !isHanging) return true
  return isShort(last, next, right) && !(isSpaced && endsSentence(wordsOfLine(last)))
}

/** True when a paragraph goes on in the next column or on the next page. */
function goesOn(lines: readonly PdfLine[], next: PdfLine, right: number): boolean {
  const last = lines.at(-1)
  if (!last || isOther(last, next) || last.font !== next.font || MARK.test(wordsOfLine(next))) return false
  if (endsSentence(wordsOfLine(last))) return false
  return /^\p{Ll}/u.test(wordsOfLine(next)) || !isShort(last, next, right)
}

/** Reads paragraphs and tables off the places of lines. */
export function laidOut(lines: readonly PdfLine[], shared: Shared): SetParagraph[] {
  const found: (SetParagraph | null)[] = []
  let open: PdfLine[] = []
  const end = () => {
    if (open.length > 0) found.push(joined(open, shared))
    open = []
  }
  for (const column of columnsOf(lines)) {
    const [top] = column.lines
    if (top && open.length > 0 && !goesOn(open, top, edgeAt(open, [], lines))) end()
    for (let at = 0; at < column.lines.length; at++) {
      const rows = rowsFrom(column.lines, at)
      const line = column.lines[at]
      if (rows > 0) {
        end()
        const cells = tableOf(column.lines.slice(at, at + rows))
        found.push(
          ...cells.map((block) => ({ block, isBold: block.head === true, isMarked: true, size: line?.size ?? 0 })),
        )
        at += rows - 1
      } else if (line) {
        const edges = { left: column.left, right: edgeAt(open, column.lines.slice(at, at + BESIDE), lines) }
        if (at > 0 && begins(line, open, edges, shared.setting)) end()
        open.push(line)
      }
    }
  }
  end()
  return found.filter((one) => one !== null)
}

/** Lines as one paragraph; set larger or in another font than the text, it may head what comes. */
export function joined(lines: readonly PdfLine[], { setting, known, omissions }: Shared): SetParagraph | null {
  const isSetOff = lines.every(
    (line) => line.size > LARGER * setting.size || (line.font !== setting.font && line.size > 0.95 * setting.size),
  )
  const joiner = new LineJoiner(known, omissions, isSetOff)
  for (const line of lines) joiner.add(line)
  const paragraph = joiner.finished()
  return paragraph && { ...paragraph, size: lines[0]?.size ?? 0 }
}
