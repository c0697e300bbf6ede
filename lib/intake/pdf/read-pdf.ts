import type { Paragraph } from '@/lib/intake/guess-roles'
import { firstLevelAsHeadline, guessRoles, oneHeadline } from '@/lib/intake/guess-roles'
import { annotated, annotation } from '@/lib/intake/annotations'
import type { Annotation, Intake } from '@/lib/intake/intake-block'
import { Omissions } from '@/lib/intake/omissions'
import { RefusedFile } from '@/lib/intake/refused-file'
import type { SetParagraph, Setting, Shared } from './layout'
import { joined, laidOut, settingOf } from './layout'
import { withItems, withoutBullet } from './list-marks'
import { overPages } from './over-pages'
import { wholeWords } from './line-joiner'
import { marginLines } from './margins'
import { annotationsOf, footnotesOf } from './pdf-footnotes'
import type { PdfLine } from './pdf-line'
import { lineOf, linesOfRuns, wordsOfLine } from './pdf-line'
import type { Area, PdfPage, PdfRun, PdfText } from './pdf-page'
import { namesIn, TaggedPage } from './tagged'

/** A headline is set this much larger than the text, and stands this far up. */
const HEADLINE_SIZE = 1.2
const LAST_HEADLINE = 4
/** So much of the words belongs to the structure of a file whose structure can be trusted. */
const TAGGED = 0.95

const SCANNED =
  'The pages of this PDF are pictures: there is no text in it that could be read. Have its text recognised (OCR) and choose the file that comes of it, or type it.'

const NO_PAGE: PdfPage = { height: 0, runs: [], tags: null, links: [], remarks: [], fields: [] }

const lettersOf = (runs: readonly PdfRun[]) => runs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
const linesOf = (runs: readonly PdfRun[], page: PdfPage, number: number): PdfLine[] =>
  linesOfRuns(runs).map((line) => lineOf(line, page.links, number))

function isTagged(pages: readonly PdfPage[]): boolean {
  let [all, tagged] = [0, 0]
  for (const { runs, tags } of pages) {
    const text = runs.filter(({ isArtifact }) => !isArtifact)
    const names = new Set(tags ? namesIn(tags) : [])
    all += lettersOf(text)
    tagged += lettersOf(text.filter(({ tag }) => tag !== null && names.has(tag)))
  }
  return all > 0 && tagged >= all * TAGGED
}

/**
 * Reads a PDF into blocks: by its structure where the file is tagged, else by the places and sizes of its words. What is not in
 * the blocks is told with all its words.
 * @throws {RefusedFile} when its pages are pictures
 */
export function readPdf(file: PdfText): Intake {
  const { pages } = file
  if (pages.every(({ runs }) => lettersOf(runs) === 0)) throw new RefusedFile('unacceptable', SCANNED)
  const omissions = new Omissions(true)
  const all = pages.map((page, number) => linesOf(page.runs, page, number))
  const shared = { setting: settingOf(all.flat()), known: wholeWords(all.flat()), omissions }
  const { paragraphs, notes } = isTagged(pages) ? readTagged(pages, shared) : readPlaces(pages, all, shared)
  const comments = tellBeside(file, omissions)
  const { blocks, byline } = guessRoles(oneHeadline(paragraphs), 'markup')
  if (byline !== null) omissions.add('byline', byline)
  return {
    ...{ blocks, byline, published: null, omissions: omissions.list() },
    ...annotated([...all.flatMap((lines, number) => annotationsOf(lines, notes[number] ?? [])), ...comments]),
  }
}

interface ReadPages {
  paragraphs: Paragraph[]
  /** The notes of each page. */
  notes: string[][]
}

const notesIn = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ block: { role, text } }) => (role === 'NOTE' ? [text] : []))

function readTagged(pages: readonly PdfPage[], shared: Shared): ReadPages {
  const read = pages.map((page, number) => new TaggedPage(page, number, shared))
  const rest = read.map((one, number) => linesOf(one.rest(), pages[number] ?? NO_PAGE, number))
  const margins = marginLines(rest.map((lines, number) => ({ lines, height: pages[number]?.height ?? 0 })))
  for (const [number, page] of pages.entries()) {
    const artifacts = page.runs.filter(({ isArtifact }) => isArtifact)
    for (const line of linesOf(artifacts, page, number)) margins.add(line)
  }
  for (const line of margins) shared.omissions.add('margin', wordsOfLine(line))
  const paragraphs = overPages(
    read.map(({ found }, number) => [
      ...found,
      ...laidOut(rest[number]?.filter((line) => !margins.has(line)) ?? [], shared),
    ]),
  )
  firstLevelAsHeadline(paragraphs, (block) => read.some(({ firstLevel }) => firstLevel.has(block)))
  return {
    paragraphs: paragraphs.map((one) => ({ ...one, block: withoutBullet(one.block, shared.omissions) })),
    notes: read.map(({ found }) => notesIn(found)),
  }
}

function readPlaces(
  pages: readonly PdfPage[],
  all: readonly (readonly PdfLine[])[],
  { setting, known, omissions }: Shared,
): ReadPages {
  const margins = marginLines(all.map((lines, number) => ({ lines, height: pages[number]?.height ?? 0 })))
  for (const line of all.flat()) if (margins.has(line)) omissions.add('margin', wordsOfLine(line))
  const text = all.map((lines) => lines.filter((line) => !margins.has(line) && !isContents(line, omissions)))
  const notes = text.map((lines) => footnotesOf(lines, setting))
  const apart = new Set(notes.flat(2))
  const paragraphs = laidOut(
    text.flat().filter((line) => !apart.has(line)),
    { setting, known, omissions },
  )
  markHeadline(paragraphs, setting)
  const found = notes.map((page) =>
    page
      .flatMap((note) => joined(note, { setting, known, omissions }) ?? [])
      .map((one) => ({ ...one, block: { ...one.block, role: 'NOTE' as const }, isMarked: true })),
  )
  return { paragraphs: [...withItems(paragraphs, omissions), ...found.flat()], notes: found.map(notesIn) }
}

/** A line of a table of contents: dots lead to the number of a page. */
function isContents(line: PdfLine, omissions: Omissions): boolean {
  const words = wordsOfLine(line)
  const isOne = /(?:\s*[.·…]){4,}\s*\d+$/.test(words)
  if (isOne) omissions.add('contents', words)
  return isOne
}

/** The largest of the first lines is the headline, where it is larger than the text. */
function markHeadline(paragraphs: readonly SetParagraph[], setting: Setting): void {
  const top = paragraphs.slice(0, LAST_HEADLINE)
  const largest = top.reduce<SetParagraph | null>((most, one) => (most && most.size >= one.size ? most : one), null)
  if (!largest || largest.isMarked || largest.size < setting.size * HEADLINE_SIZE) return
  largest.block.role = 'HEADLINE'
  largest.isMarked = true
}

/** What lies on the pages and is no text of theirs; answers the remarks among it. */
function tellBeside({ pages, files }: PdfText, omissions: Omissions): (Annotation | null)[] {
  const found: (Annotation | null)[] = []
  for (const { runs, remarks, fields } of pages) {
    if (lettersOf(runs) === 0) omissions.add('empty-page')
    for (const { words, by, ...area } of remarks) {
      const below = runs.filter((run) => isWithin(run, area)).map(({ text }) => text)
      const said = { words, by, on: below.join(' ') }
      omissions.tell('comment', said)
      found.push(annotation({ kind: 'COMMENT', ...said }))
    }
    for (const field of fields) omissions.add('control', field)
  }
  for (const name of files) omissions.add('embedded', name)
  return found
}

function isWithin({ x, y, width, size }: PdfRun, { left, right, top, bottom }: Area): boolean {
  const middle = y - size / 3
  return middle >= top && middle <= bottom && x < right && x + width > left
}
