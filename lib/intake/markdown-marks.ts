import type { BlockLink } from '@/lib/domain/articles/block'
import { safeAddress } from './markup'
import { noteIn } from './markdown-below'
import type { IntakeBlock } from './intake-block'
import type { Omissions } from './omissions'
import { unwrapped } from './redirects'
import { withSpeakers } from './read-paragraph'

/** The second line of a table: "|---|:--:|". */
const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
const RULE = /^(?:(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,})$/
const UNDERLINE = /^(?:={2,}|-{3,})$/
const QUOTED = /^>[>\s]*/
const HEAD = /^(#{1,6})\s+(?=\S)(.*?)(?:\s+#+)?$/

/** An address in an inline link or picture: it may be in pointed brackets, and have a title. */
const TARGET = String.raw`\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)`
const PICTURE = new RegExp(String.raw`!\[([^\]\n]{0,1000})\]${TARGET}`, 'g')
const LINK = new RegExp(String.raw`\[([^[\]\n]*)\]${TARGET}|<(https?:\/\/[^\s<>]+)>`, 'g')
const STRONG = /(\*\*)(?=\S)([^\n]*?\S)\1/g
const STRONG_TOO = /(?<![\p{L}\p{N}_])(__)(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}_])/gu
/** Single marks are dashes of speech, footnotes and products as well: they count only in a text that has other marks. */
const EMPHASIS = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]*?[^\s*_])\1(?![\p{L}\p{N}*_])/gu

const EVIDENT = new RegExp(
  String.raw`^#{1,6}\s+\S|^\|?[ \t]*:?-{2,}:?[ \t]*\||!\[[^[\]\n]*\]\(|\[[^[\]\n]+\]\(https?:|\*\*[^\s*][^*\n]*\*\*`,
  'm',
)

/** Whether a plain text was written with the marks of Markdown. */
export const isMarkdown = (text: string): boolean => EVIDENT.test(text)

/** Lines from one on, without a copy of all that follow at each. */
interface From {
  lines: readonly string[]
  at: number
}

const endOf = ({ lines, at }: From, isIn: (line: string) => boolean): number => {
  let end = at
  while (end < lines.length && isIn(lines[end] ?? '')) end++
  return end
}

/** What a run of lines is; `lines` are those that it takes. */
interface Read {
  blocks: IntakeBlock[]
  lines: number
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}

/** Rows with lines between their cells: told by the line of dashes below the first, or by a frame around each. */
function tableAt({ lines, at }: From, omissions: Omissions): Read | null {
  const [first, second] = [lines[at] ?? '', lines[at + 1] ?? '']
  if (!first.includes('|')) return null
  const width = cellsOf(first).length
  const isDelimited = second.includes('-') && DELIMITER.test(second) && cellsOf(second).length === width
  const isFramed = (line: string) => /^\|.*\|$/.test(line) && cellsOf(line).length === width
  if (!isDelimited && !(width > 1 && isFramed(first) && isFramed(second))) return null
  const rows = lines.slice(at, endOf({ lines, at }, isDelimited ? (line) => line.includes('|') : isFramed))
  omissions.add('markdown', first)
  const cells = rows.filter((_, row) => !isDelimited || row !== 1)
  return {
    lines: rows.length,
    blocks: cells.flatMap((line, row) =>
      cellsOf(line).flatMap((text, column): IntakeBlock[] =>
        text === '' ? [] : [{ role: 'TABLE_CELL', text, row, column, head: row === 0 }],
      ),
    ),
  }
}

function quoteAt({ lines, at }: From, omissions: Omissions): Read | null {
  const quoted = lines.slice(
    at,
    endOf({ lines, at }, (line) => QUOTED.test(line)),
  )
  const [first = ''] = quoted
  // "> 5 per cent" and ">5" are no quotations; several lines are, and one that goes on in words.
  if (quoted.length === 0 || (quoted.length === 1 && !/^>[>\s]*[\p{L}\p{Quotation_Mark}]/u.test(first))) return null
  omissions.add('markdown', first)
  const paragraphs = quoted
    .map((line) => line.replace(QUOTED, '').trim())
    .join('\n')
    .split(/\n{2,}/)
  const blocks = paragraphs.flatMap((text): IntakeBlock[] => (text === '' ? [] : [{ role: 'PULL_QUOTE', text }]))
  return { lines: quoted.length, blocks: withSpeakers(blocks.map((block) => ({ block }))).map(({ block }) => block) }
}

/** A heading: with signs before it, or a line of signs below it. */
function headAt({ lines, at }: From, omissions: Omissions): Read | null {
  const [line, next] = [lines[at] ?? '', lines[at + 1] ?? '']
  const [, signs, words = ''] = HEAD.exec(line) ?? []
  if (signs !== undefined) {
    omissions.add('markdown', line)
    return { lines: 1, blocks: [{ role: signs === '#' ? 'HEADLINE' : 'SUBHEAD', text: words }] }
  }
  if (!UNDERLINE.test(next) || /^[-*+>|=]|^\d{1,3}[.)]\s/.test(line)) return null
  omissions.add('markdown', next)
  return { lines: 2, blocks: [{ role: next.startsWith('=') ? 'HEADLINE' : 'SUBHEAD', text: line }] }
}

const ONLY_PICTURE = new RegExp(`^(?:${PICTURE.source})$`)
const ONLY_EMPHASIS = /^([*_])(?=[^\s*_])[^*_]*[^\s*_]\1$/

/**
 * A picture alone on its line. The line below it, set as one, is its caption; else the words in its brackets are, as
 * Pandoc reads them (implicit_figures).
 */
function pictureAt({ lines, at }: From, omissions: Omissions): Read | null {
  const [line = '', below = ''] = [lines[at], lines[at + 1]]
  const picture = ONLY_PICTURE.exec(line)
  if (!picture) return null
  const said = picture[1]?.trim() ?? ''
  if (ONLY_EMPHASIS.test(below)) {
    omissions.add('picture', said)
    return { lines: 2, blocks: [{ role: 'CAPTION', text: below }] }
  }
  omissions.add('picture')
  return { lines: 1, blocks: said === '' ? [] : [{ role: 'CAPTION', text: said }] }
}

function noteAt({ lines, at }: From, omissions: Omissions): Read | null {
  const note = noteIn(lines[at] ?? '')
  if (!note) return null
  omissions.add('markdown', note.mark)
  return { lines: 1, blocks: note.words === '' ? [] : [{ role: 'NOTE', text: note.words }] }
}

const READERS = [noteAt, headAt, tableAt, quoteAt, pictureAt]

/** What the marks of Markdown say that the first of these lines is; null where they say nothing. */
export function markdownAt(from: From, omissions: Omissions): Read | null {
  for (const readAt of READERS) {
    const read = readAt(from, omissions)
    if (read) return read
  }
  const line = from.lines[from.at] ?? ''
  if (!RULE.test(line)) return null
  omissions.add('markdown', line)
  return { lines: 1, blocks: [] }
}

/** The block of settings that some programs write above a text. */
const SETTINGS = /^\s*---[ \t]*\n((?:[\w-]+:[^\n]*\n|[ \t]+\S[^\n]*\n|- [^\n]*\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** The text without the settings above it, and those; null where there are none. */
export function withoutSettings(text: string): { text: string; settings: string | null } {
  const [whole = '', settings = ''] = SETTINGS.exec(text) ?? []
  return { text: text.slice(whole.length), settings: whole === '' ? null : settings }
}

/** The text without the pictures within its lines, each told by the words that stand for it. */
export function withoutPictures(text: string, omissions: Omissions): string {
  return text.replace(
    new RegExp(String.raw`^[^\S\n]*${PICTURE.source}[^\S\n]*$|${PICTURE.source}`, 'gm'),
    (...found) => {
      const [whole, , , words] = found as (string | undefined)[]
      if (words === undefined) return whole ?? ''
      omissions.add('picture', words)
      return ''
    },
  )
}

/** A stretch of marks and words, the words that take its place, and how many signs stand before them. */
interface Put {
  at: number
  length: number
  words: string
  before: number
}

/** The text with all of these put, which are in its order, and the links in it where their words are then. */
function putAll(text: string, links: readonly BlockLink[], puts: readonly Put[]): { text: string; links: BlockLink[] } {
  const pieces: string[] = []
  let from = 0
  for (const { at, length, words } of puts) {
    pieces.push(text.slice(from, at), words)
    from = at + length
  }
  pieces.push(text.slice(from))
  let [next, gone] = [0, 0]
  const moved = (offset: number) => {
    for (let put = puts[next]; put && put.at + put.length <= offset; put = puts[++next])
      gone += put.length - put.words.length
    const inside = puts[next]
    if (!inside || inside.at >= offset) return offset - gone
    return offset - gone - Math.min(inside.before, offset - inside.at)
  }
  return {
    text: pieces.join(''),
    // Links are in the order of the text too, and none runs into another.
    links: links.map(({ start, end, href }) => ({ start: moved(start), end: moved(end), href })),
  }
}

function readLinks(text: string, omissions: Omissions): { text: string; links: BlockLink[] } {
  const found = [...text.matchAll(LINK)].map(({ 0: whole, 1: words = '', 2: target, 3: bare, index: at }) => {
    const address = safeAddress(bare ?? target ?? '')
    const href = address === null ? null : unwrapped(address)
    if (href === null) omissions.add('link', target ?? whole)
    else if (href !== address) omissions.add('redirect', href)
    const said = bare ?? words
    return { at, length: whole.length, words: said, before: 1, href: said.trim() === '' ? null : href }
  })
  const links = found.flatMap(({ at, words, href }) =>
    href === null ? [] : [{ start: at + 1, end: at + 1 + words.length, href }],
  )
  return putAll(text, links, found)
}

/** The words of a block without the marks within them; what was a link is one. */
export function withoutMarks(block: IntakeBlock, isEvident: boolean, omissions: Omissions): IntakeBlock {
  let read = readLinks(block.text, omissions)
  for (const mark of isEvident ? [STRONG, STRONG_TOO, EMPHASIS] : [STRONG]) {
    const puts = Array.from(read.text.matchAll(mark), ({ 0: whole, 1: sign = '', 2: words = '', index: at }): Put => {
      omissions.add('markdown', whole)
      return { at, length: whole.length, words, before: sign.length }
    })
    if (puts.length > 0) read = putAll(read.text, read.links, puts)
  }
  return { ...block, text: read.text, ...(read.links.length > 0 && { links: read.links }) }
}
