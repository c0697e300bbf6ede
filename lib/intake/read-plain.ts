import type { Among, Paragraph } from './guess-roles'
import { DEEPEST_LEVEL } from '@/lib/domain/articles/block'
import { guessRoles, oneHeadline } from './guess-roles'
import type { Intake, IntakeBlock } from './intake-block'
import { readFrontMatter, tellFrontMatter } from './front-matter'
import { withoutBoxesOfLinks } from './leads-elsewhere'
import { withAddressesInline, withNoteMarksAs, withNotesAs } from './markdown-below'
import { isMarkdown, markdownAt, withoutMarks, withoutPictures, withoutSettings } from './markdown-marks'
import { withoutMail } from './mail-around'
import { Omissions } from './omissions'
import { tidyText } from './tidy-text'
import { isWrapped, wrappedParagraphs } from './wrapped-lines'

const BULLET = /^[•·▪◦‣⁃●○■]\s*(?=\S)/u
const DASH = /^[-–—*+]\s+(?=\S)/u
const NUMBER = /^\d{1,3}[.)]\s+(?=\S)/u

const paragraph = (text: string): Paragraph => ({ block: { role: 'BODY', text }, isBold: false, isMarked: false })
const marked = (block: IntakeBlock): Paragraph => ({ block, isBold: false, isMarked: true })

const cellsOf = (line = '') => line.split('\t').map((cell) => cell.trim())

/**
 * The lines in stretches, each of them a table copied as text or not: two lines or more with as many cells and a tab between. Tabs
 * may also set lines in.
 */
function stretchesOf(lines: readonly string[]): { from: number; to: number; isTable: boolean }[] {
  const found: { from: number; to: number; isTable: boolean }[] = []
  for (let from = 0; from < lines.length;) {
    const width = cellsOf(lines[from]).length
    let [to, isFilled] = [from, false]
    for (; to < lines.length; to++) {
      const cells = cellsOf(lines[to])
      if (cells.length !== width) break
      isFilled ||= cells.filter(Boolean).length > 1
    }
    const isTable = isFilled && to - from > 1
    const before = found.at(-1)
    if (before && !isTable && !before.isTable) before.to = to
    else found.push({ from, to, isTable })
    from = to
  }
  return found
}

function asTable(lines: readonly string[]): Paragraph[] {
  return lines.flatMap((line, row) =>
    cellsOf(line).flatMap((text, column) =>
      text === '' ? [] : [marked({ role: 'TABLE_CELL', text, row, column, head: row === 0 })],
    ),
  )
}

/** How far a line is set in; a tab is as far as a bullet and its text. */
const indentOf = (line: string) => /^\s*/.exec(line.replaceAll('\t', '    '))?.[0].length ?? 0

const MARKS = [BULLET, DASH, NUMBER]

/** The kind of mark: hyphens, stars and plus signs are one, dashes also open direct speech, and each number is like any other. */
const kindOf = (mark: RegExp, text: string) =>
  mark
    .exec(text)?.[0]
    .replace(/\d+/, '')
    .replace(/^[-*+]/, '-')

/** What the lines around a line with a mark say of it. */
interface Item {
  /** How many lists it stands within. */
  level: number
  /** Something is set in below it, or it is itself, or the mark before it at its own indent is alike and has lines below it: it is an item. */
  isSure: boolean
}

interface OpenItem {
  item: Item
  indent: number
  line: string
  hasLinesBelow: boolean
}

const sameMark = (one: string, other: string) =>
  MARKS.some((mark) => mark.test(one) && kindOf(mark, one) === kindOf(mark, other))

/**
 * What each line of these groups is, should it be an item: each step further in than the items before it is a list more. Blank lines
 * end no list, nor do lines that are set in below an item.
 */
function itemsOf(groups: readonly (readonly string[])[]): Item[][] {
  const open: OpenItem[] = []
  return groups.map((lines) => lines.map((line) => itemAt(line, open)))
}

function itemAt(typed: string, open: OpenItem[]): Item {
  const [line, indent] = [typed.trimStart(), indentOf(typed)]
  let before: OpenItem | undefined
  while ((open.at(-1)?.indent ?? -1) >= indent) before = open.pop()
  const outer = open.at(-1)
  const item: Item = { level: Math.min(open.length, DEEPEST_LEVEL), isSure: open.length > 0 }
  if (outer) outer.hasLinesBelow = true
  if (!MARKS.some((mark) => mark.test(line))) return { level: 0, isSure: false }
  if (outer) outer.item.isSure = true
  if (before?.indent === indent && before.hasLinesBelow && sameMark(line, before.line))
    before.item.isSure = item.isSure = true
  open.push({ item, indent, line, hasLinesBelow: false })
  return item
}

/**
 * One line; a dash, or a number, begins a list item only beside another one, or where what is set in says so
 * (`isSure`), since it also opens direct speech.
 */
export function lineAsParagraph(
  line: string,
  { level, isSure }: Item,
  neighbours: readonly string[],
  omissions: Omissions,
): Paragraph {
  const alike = (mark: RegExp) => {
    const own = kindOf(mark, line)
    return own !== undefined && (isSure || neighbours.some((one) => kindOf(mark, one) === own))
  }
  const isList = BULLET.test(line) || alike(DASH) || alike(NUMBER)
  if (isList) {
    const mark = BULLET.exec(line)?.[0] ?? DASH.exec(line)?.[0] ?? ''
    if (mark !== '') omissions.add('marker')
    return marked({ role: 'LIST_ITEM', text: line.slice(mark.length), ...(level > 0 && { level }) })
  }
  return paragraph(line)
}

function groupsOf(text: string): string[][] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((group) =>
      group
        .split('\n')
        // A tab at the end of a row stands before an empty cell.
        .map((line) => line.replace(/[^\S\t]+$/, ''))
        .filter((line) => line.trim() !== ''),
    )
    .filter(({ length }) => length > 0)
}

/** How a line is set that stands between the marks of Markdown. */
function lookOf(text: string): Pick<Paragraph, 'isBold' | 'isItalic'> {
  const marks = /^(\*\*|__|[*_])(?=[^\s*_])[^]*?[^\s*_]\1$/.exec(text)?.[1]
  return { isBold: marks?.length === 2, isItalic: marks?.length === 1 }
}

/** The line below the first one is told to stand close to it, where nothing else does and other paragraphs stand apart. */
function closeBelow(paragraphs: readonly Paragraph[], groups: readonly (readonly string[])[]): Paragraph[] {
  const isClose = groups.length > 1 && groups[0]?.length === 2
  return isClose ? paragraphs.map((one, at) => (at === 1 ? { ...one, isClose } : one)) : [...paragraphs]
}

/**
 * Reads plain text into blocks and guesses their roles. Lines that were broken at a margin stay in their paragraph, each still on
 * its line: joinLines makes them one. `among` where it is pasted into a text that is there.
 */
export function readPlain(typed: string, isFile = false, among?: Among): Intake {
  const omissions = new Omissions(isFile)
  const { text, invisible } = tidyText(typed)
  if (invisible > 0) omissions.add('invisible', '', invisible)
  const { text: unnoted, settings } = withoutSettings(text)
  const { text: noted, names } = withNotesAs(unnoted, (name, words) => `\n[^${name}]: ${words}\n\n`)
  const isEvident = names.size > 0 || isMarkdown(text)
  const own = withAddressesInline(
    withNoteMarksAs(noted, names, (name) => {
      omissions.add('note-mark', name)
      return ''
    }),
  )
  const front = settings === null || among ? null : readFrontMatter(settings)
  const title = front?.title && !hasHeading(own) ? front.title : null
  const titled = title !== null && firstLineOf(own) !== title ? `${title}\n\n${own}` : own
  if (settings !== null && !front) omissions.add('settings', settings)
  const indented = groupsOf(withoutPictures(titled, omissions))
  const groups = indented.map((lines) => lines.map((line) => line.trim()))
  const items = itemsOf(indented)
  /** The lines of a group from one on, to the first that its marks say something of. */
  const asLines = (at: number, from: number, to: number): Paragraph[] => {
    const lines = groups[at]?.slice(from, to) ?? []
    const typed = indented[at]?.slice(from, to) ?? []
    const stretches = stretchesOf(typed)
    if (stretches.some(({ isTable }) => isTable))
      return stretches.flatMap((one) =>
        one.isTable ? asTable(typed.slice(one.from, one.to)) : asLines(at, from + one.from, from + one.to),
      )
    if (isWrapped(lines)) return wrappedParagraphs(lines).map(paragraph)
    return lines.map((line, index) => {
      const beside = [lines[index - 1] ?? groups[at - 1]?.at(-1), lines[index + 1] ?? groups[at + 1]?.[0]]
      return lineAsParagraph(
        line,
        items[at]?.[from + index] ?? { level: 0, isSure: false },
        beside.filter((one) => one !== undefined),
        omissions,
      )
    })
  }
  const read = groups
    .flatMap((lines, at): Paragraph[] => {
      const found: Paragraph[] = []
      let from = 0
      for (let line = 0; line < lines.length;) {
        const told = markdownAt({ lines, at: line }, omissions)
        if (told) {
          found.push(...asLines(at, from, line), ...told.blocks.map(marked))
          from = line += told.lines
        } else line++
      }
      return [...found, ...asLines(at, from, lines.length)]
    })
    .map((one) => ({ ...one, ...lookOf(one.block.text), block: withoutMarks(one.block, isEvident, omissions) }))
    .filter(({ block }) => block.text.trim() !== '')
  const { kept, boxes, around } = withoutBoxesOfLinks(among ? read : withoutMail(read, omissions))
  for (const box of boxes) omissions.add('elsewhere', box)
  for (const line of around) omissions.add('page', line)
  const { blocks, byline: signed } = guessRoles(oneHeadline(closeBelow(kept, groups)), 'lines', among)
  if (signed !== null) omissions.add('byline', signed)
  const { byline, published } = front
    ? tellFrontMatter(front, { byline: signed, title }, omissions)
    : { byline: signed, published: null }
  return { blocks, byline, published, omissions: omissions.list() }
}

const firstLineOf = (text: string) => text.trimStart().split('\n', 1)[0]?.trim() ?? ''

/** Whether the text has a headline by its marks: a line after one sign, or above a line of signs. */
const hasHeading = (text: string) => /^#[ \t]+\S|^[^\n]+\n={2,}[ \t]*$/m.test(text)
