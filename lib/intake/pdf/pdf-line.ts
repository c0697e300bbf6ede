import type { PdfLink, PdfRun } from './pdf-page'

/** Words of one line with nothing wide between them: a cell, where a line has several. */
export interface PdfSegment {
  text: string
  left: number
  right: number
  links: { start: number; end: number; href: string }[]
  /** Raised marks of notes, which are no part of the text, with what stands before each. */
  noteMarks: { mark: string; on: string }[]
}

export interface PdfLine {
  segments: PdfSegment[]
  left: number
  right: number
  /** From the top of its page. */
  y: number
  /** Of most of its letters. */
  size: number
  font: string
  page: number
}

/** Space wider than this, in sizes of the letters, parts cells; justified lines stay far below it. */
const CELL_GAP = 1.6
/** Space narrower than this stands within a word. */
const WORD_GAP = 0.18
/** A run this much off the line is on another one. */
const OFF_LINE = 0.55
const RAISED = 0.15
const RAISED_SIZE = 0.8

const NOTE_MARK = /^(?:\d{1,3}|[*†‡§]|[¹²³⁰-⁹]+)$/u
const isBlank = (text: string) => text.trim() === ''

function isOnLine(run: PdfRun, line: readonly PdfRun[]): boolean {
  const base = line.reduce((most, one) => (one.size > most.size ? one : most), line[0] ?? run)
  return Math.abs(run.y - base.y) <= OFF_LINE * Math.max(run.size, base.size)
}

/** A run that goes back to where the line began is the next line’s, however near. */
function goesBack(run: PdfRun, last: PdfRun): boolean {
  return !run.isRtl && !last.isRtl && run.x + run.width < last.x && !isBlank(run.text)
}

/** The runs of a page line by line, in the order in which the file draws them. */
export function linesOfRuns(runs: readonly PdfRun[]): PdfRun[][] {
  const lines: PdfRun[][] = []
  let open: PdfRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = open.at(-1)
    if (last && (!isOnLine(run, open) || goesBack(run, last))) {
      lines.push(open)
      open = []
    }
    open.push(run)
  }
  if (open.length > 0) lines.push(open)
  return lines.filter((line) => line.some(({ text }) => !isBlank(text)))
}

/** Most of a line by what is measured of its letters. */
function mostOf<Value>(runs: readonly PdfRun[], of: (run: PdfRun) => Value): Value | undefined {
  const letters = new Map<Value, number>()
  for (const run of runs) letters.set(of(run), (letters.get(of(run)) ?? 0) + run.text.trim().length)
  return [...letters].reduce<[Value, number] | null>((most, one) => (most && most[1] >= one[1] ? most : one), null)?.[0]
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu

function isFromRight(runs: readonly PdfRun[]): boolean {
  const text = runs.map((run) => run.text).join('')
  return (text.match(RTL)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** The runs of a line in the order of reading: one that is read from the right is often drawn from the left. */
function inOrder(runs: readonly PdfRun[], isRtl: boolean): readonly PdfRun[] {
  const [first, last] = [runs[0], runs.at(-1)]
  return isRtl && first && last && first.x < last.x ? [...runs].reverse() : runs
}

const segment = (left: number): PdfSegment => ({ text: '', left, right: left, links: [], noteMarks: [] })

/** Parts of a run below which a link lies; a run may be longer than the link in it. */
function linkedPart(run: PdfRun, link: PdfLink): { from: number; to: number } | null {
  if (run.y - run.size / 3 < link.top || run.y - run.size / 3 > link.bottom || run.width === 0) return null
  const letter = run.width / run.text.length
  const from = Math.round((Math.max(link.left, run.x) - run.x) / letter)
  const to = Math.round((Math.min(link.right, run.x + run.width) - run.x) / letter)
  if (to - from < 1) return null
  // Letters are of different widths: the link begins and ends with a word.
  const begins = run.text.slice(0, from + 2).lastIndexOf(' ') + 1
  const ends = run.text.indexOf(' ', Math.max(from, to - 2))
  return { from: Math.min(begins, from + 2), to: ends === -1 ? run.text.length : ends }
}

function addLinks(into: PdfSegment, run: PdfRun, links: readonly PdfLink[]): void {
  const at = into.text.length
  for (const link of links) {
    const part = linkedPart(run, link)
    if (!part) continue
    const last = into.links.at(-1)
    const [start, end] = [at + part.from, at + part.to]
    if (last?.href === link.href && start - last.end <= 1) last.end = end
    else into.links.push({ start, end, href: link.href })
  }
}

/** Letters in the shape that they have beside others, and letters run together, as fonts draw them. */
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]+/g
/** A mark that ends a sentence stands left of a number in a line that is read from the right. */
const MARK_BEFORE_NUMBER = /(^|\s)([.،؟!:؛])(\d[\d.,٫٬]*)$/u

function asWritten(text: string, isRtl: boolean): string {
  const letters = text.replace(SHAPES, (shapes) => shapes.normalize('NFKC'))
  return isRtl ? letters.replace(MARK_BEFORE_NUMBER, '$1$3$2') : letters
}

/** One line with its cells, its links and the marks of notes taken out. */
export function lineOf(drawn: readonly PdfRun[], links: readonly PdfLink[], page: number): PdfLine {
  const size = mostOf(drawn, (run) => run.size) ?? 0
  const base = drawn.find((run) => run.size === size)?.y ?? 0
  const isRtl = isFromRight(drawn)
  const runs = inOrder(drawn, isRtl)
  const segments: PdfSegment[] = []
  let open: PdfSegment | null = null
  let last: PdfRun | null = null
  for (const run of runs) {
    const gap: number = last ? Math.max(run.x - (last.x + last.width), last.x - (run.x + run.width)) : 0
    last = run
    if (isBlank(run.text) && run.width > CELL_GAP * size) {
      open = null
      continue
    }
    if (open === null || gap > CELL_GAP * size) {
      if (isBlank(run.text)) continue
      open = segment(run.x)
      segments.push(open)
    } else if (gap > WORD_GAP * size && !/\s$/.test(open.text) && !/^\s/.test(run.text)) open.text += ' '
    const isRaised = run.size <= size * RAISED_SIZE && base - run.y > RAISED * size
    if (isRaised && NOTE_MARK.test(run.text.trim()) && open.text !== '') {
      open.noteMarks.push({ mark: run.text.trim(), on: open.text.trimEnd().slice(-60) })
      continue
    }
    addLinks(open, run, links)
    open.text += run.text
    open.left = Math.min(open.left, run.x)
    open.right = Math.max(open.right, run.x + run.width)
  }
  for (const one of segments) one.text = asWritten(one.text, isRtl)
  const font = mostOf(drawn, (run) => run.font) ?? ''
  const left = Math.min(...segments.map((one) => one.left))
  const right = Math.max(...segments.map((one) => one.right))
  return { segments, left, right, y: base, size, font, page }
}

/** The words of a line, cells apart by a tab. */
export const wordsOfLine = ({ segments }: PdfLine) => segments.map(({ text }) => text.trim()).join('\t')
