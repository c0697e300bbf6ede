import type { Look } from './growing-block'
import { GrowingBlock } from './growing-block'
import type { Paragraph } from './guess-roles'
import type { BlockRole } from '@/lib/domain/articles/block'
import type { OmissionKind } from './intake-block'
import type { Frame } from './html-frame'
import type { ToldTurns } from './html-turns'
import { HtmlTurns } from './html-turns'
import { OUTERMOST, placeOf, saysWhose, STICKY } from './html-frame'
import { ListNumbers, NUMBER_MARK } from './list-numbers'
import type { Attributes } from './markup'
import {
  BLOCK_ELEMENTS,
  boldnessOf,
  isFurniture,
  isNoteMark,
  italicsOf,
  leftOutAs,
  paleOf,
  pointsOf,
  raised,
  roleOf,
  roleOfType,
} from './markup'
import { levelOf, safeAddress, TELLS_PARAGRAPHS } from './markup'
import { NotesByMark } from './notes-by-mark'
import { Omissions } from './omissions'
import { PublicationDay } from './publication-day'
import type { ReadParagraph } from './read-paragraph'
import { asParagraphs, readParagraph, together } from './read-paragraph'
import { unwrapped } from './redirects'
import { TableReader } from './table-reader'
import { tidyText } from './tidy-text'

const LONGEST_MARK = 12
/** So much of the text is told beside a mark; UTF-16 code units. */
const LONGEST_BEFORE = 80

/** Where Google Docs writes a comment below the text. */
const COMMENT_BELOW = /^_?cmnt\d/i
const WORDS_COMMENT = /^_com_\d/i
/** What stands in the text for a comment: [a], [MO1]. */
const MARK_OF_COMMENT = /^\s*\[[^\]\s]{1,8}\]\s*$/

/** Browsers nest elements some 500 deep at most; parsers take the square of the depth. */
const DEEPEST = 1_000

export class TooDeep extends Error {}

/** Reads markup from its first element to its last, without looking back or ahead. */
export class HtmlReader {
  private readonly read: ReadParagraph[] = []
  private readonly omissions: Omissions
  private readonly turns: HtmlTurns
  private readonly publication = new PublicationDay()
  private readonly stack: Frame[] = []
  private current: GrowingBlock | null = null
  private currentTable: TableReader | null = null
  private currentFigure: object | null = null
  private readonly notes = new NotesByMark()
  /** The comment below the text that is being read. */
  private comment: { depth: number; words: string; links: string[] } | null = null
  private isRich = false
  /** A picture stands above the words that come next. */
  private isBelowPicture = false
  /** The block at hand says whose the quotation before it is. */
  private isWhose = false
  /** The number of the list item that begins with the next words. */
  private mark = ''
  /** Words of the outermost element that is left out. */
  private unread = ''

  /** Of a file, every word that is left out is told. */
  constructor(isFile: boolean, turns: ToldTurns = []) {
    this.omissions = new Omissions(isFile)
    this.turns = new HtmlTurns(turns)
  }

  open(name: string, attributes: Attributes): void {
    if (this.stack.length >= DEEPEST) throw new TooDeep()
    this.publication.element(name, attributes)
    const outer = this.stack.at(-1) ?? OUTERMOST
    const leftOut = outer.leftOut ?? leftOutAs(name, attributes) ?? this.around(name, attributes)
    if (leftOut === null && BLOCK_ELEMENTS.has(name)) this.boundary()
    // Word writes all comments in one element.
    if (outer.leftOut === 'comment' && WORDS_COMMENT.test(attributes['id'] ?? '')) this.tellLeftOut('comment')
    if (leftOut === null || leftOut === 'comment') this.notes.element(attributes)
    if (leftOut === 'comment') this.openComment(attributes, outer.leftOut === null)
    const frame: Frame = {
      ...outer,
      name,
      leftOut,
      href: null,
      hasQuote: false,
      block: this.current,
      from: this.current?.length ?? 0,
    }
    if (leftOut === null) this.openText(frame, outer, attributes)
    else if (outer.leftOut === null) this.unread = ''
    else if (BLOCK_ELEMENTS.has(name) || name === 'a') this.unread += ' '
    this.stack.push(frame)
  }

  /** The mark of a comment, or of where it is written: Google Docs writes comments below the text as paragraphs. */
  private openComment({ href = '', id = '' }: Attributes, isOutermost: boolean): void {
    if (href.startsWith('#')) this.notes.mark(href, this.before())
    if (!isOutermost || !COMMENT_BELOW.test(id) || this.comment || !(this.current?.isEmpty ?? true)) return
    this.flush()
    const within = this.stack.findLastIndex(({ name }) => name === 'div')
    this.comment = { depth: within === -1 ? Math.max(0, this.stack.length - 1) : within, words: '', links: [] }
  }

  /** The last words of the block at hand. */
  private before(): string {
    const { current } = this
    return current ? current.wordsFrom(Math.max(0, current.length - LONGEST_BEFORE)).toWellFormed() : ''
  }

  /** What stands around an article is left out: menus, the feet of pages; of a page that was saved as a file its heads too. */
  private around(name: string, attributes: Attributes): OmissionKind | null {
    const isIn = (...names: string[]) => this.stack.some((frame) => names.includes(frame.name))
    // What is copied from the middle of an article comes without the element that holds it: a head may be its own.
    if (!this.omissions.isWhole && name === 'header') return null
    return isFurniture(name, attributes, isIn) ? 'page' : null
  }

  private openText(frame: Frame, outer: Pick<Frame, 'role'>, attributes: Attributes): void {
    const { name } = frame
    this.isRich ||= TELLS_PARAGRAPHS.has(name)
    if (!STICKY.has(outer.role)) frame.role = roleOf(name, attributes) ?? outer.role
    if (frame.role === null && this.read.length < 2 && (this.current?.isEmpty ?? true))
      frame.role = roleOfType(attributes)
    frame.level = levelOf(name, attributes, frame.level)
    frame.bold = boldnessOf(name, attributes) ?? frame.bold
    frame.italic = italicsOf(name, attributes) ?? frame.italic
    frame.points = pointsOf(attributes) ?? frame.points
    frame.pale = paleOf(attributes) ?? frame.pale
    frame.raised ||= name === 'sup'
    frame.asTyped ||= name === 'pre'
    this.openElement(frame, attributes)
  }

  /** What an element is besides its looks and its role. */
  private openElement(frame: Frame, attributes: Attributes): void {
    const { name } = frame
    switch (name) {
      case 'table':
        this.openTable(frame, attributes)
        break
      case 'caption':
        frame.ofTable = frame.table !== null
        break
      case 'tr':
        frame.table?.row()
        break
      case 'td':
      case 'th':
        this.openCell(frame, attributes)
        break
      case 'br':
        this.breakLine()
        break
      case 'ol':
      case 'ul':
        frame.numbers = new ListNumbers(name, attributes)
        break
      case 'li':
        if (frame.role === 'LIST_ITEM') this.mark = frame.numbers?.mark(attributes) ?? ''
        break
      case 'time':
        frame.isTime = true
        frame.datetime = attributes['datetime']
        break
      case 'figure':
        frame.figure = {}
        break
      case 'blockquote':
        this.figure((figure) => (figure.hasQuote = true))
        break
      case 'cite':
        if (this.stack.at(-1)?.name === 'blockquote' && this.current?.endsAStatement) this.breakLine()
        break
      case 'a':
        frame.href = attributes['href'] ?? null
        break
      case 'img':
        this.figure((figure) => (figure.hasQuote = false))
        this.omissions.add('picture', attributes['alt'])
        this.isBelowPicture = this.current?.isEmpty ?? true
        break
      case 'wbr':
        this.turns.element(attributes, this.current)
        break
      case 'input':
      case 'embed':
        this.leaveOut(name, attributes)
    }
  }

  /** What is worked with and not read. */
  private leaveOut(name: 'input' | 'embed', attributes: Attributes): void {
    if (name === 'embed') this.omissions.add('embedded')
    else if (attributes['type'] !== 'hidden') this.omissions.add('control', attributes['value'])
  }

  private figure(tell: (figure: Frame) => void): void {
    const figure = this.stack.findLast(({ name }) => name === 'figure')
    if (figure) tell(figure)
  }

  /** A table that only arranges things, or holds another one, is no table of the article. */
  private openTable(frame: Frame, attributes: Attributes): void {
    this.flush()
    if (frame.table) frame.table.arranges = true
    frame.table = attributes['role'] === 'presentation' ? null : new TableReader()
  }

  private openCell(frame: Frame, attributes: Attributes): void {
    const cell = frame.table?.cell(frame.name === 'th', attributes)
    if (!cell || !frame.table) return
    this.flush()
    this.current = new GrowingBlock('TABLE_CELL', cell)
    this.currentTable = frame.table
    this.currentFigure = frame.figure
  }

  words(text: string): void {
    const frame = this.stack.at(-1) ?? OUTERMOST
    if (this.stack.at(-1)?.name === 'script') this.publication.script(text)
    if (frame.leftOut !== null) {
      // Of the head only the title says something to a reader.
      if (frame.leftOut === 'head' && this.stack.at(-1)?.name !== 'title') return
      if (this.omissions.isWhole || this.unread.length < 1_000) this.unread += text
      return
    }
    const tidy = tidyText(text)
    if (tidy.invisible > 0) this.omissions.add('invisible', '', tidy.invisible)
    const lines = frame.asTyped ? tidy.text.split('\n') : [tidy.text]
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.breakLine()
      if (this.current === null) {
        if (line.trim() === '') continue
        const role = frame.role ?? 'BODY'
        this.current = new GrowingBlock(role, placeOf(frame, role))
        this.currentTable = null
        this.currentFigure = frame.figure
        this.isWhose = saysWhose(this.stack, this.read.at(-1)?.block.role === 'PULL_QUOTE')
        this.begin(role, frame)
      }
      this.current.add(frame.raised ? raised(line) : line, frame)
    }
  }

  private begin(role: BlockRole, frame: Look): void {
    if (this.mark !== '' && role === 'LIST_ITEM') this.current?.lead(`${this.mark} `, frame)
    this.mark = ''
    if (this.current) this.turns.began(this.current)
  }

  private get inCell(): boolean {
    return this.current !== null && this.currentTable !== null
  }

  private breakLine(): void {
    // Two line breaks in a row are how mail programs write a new paragraph.
    if (this.current?.endsWithBreak && !this.inCell) this.flush()
    else this.current?.breakLine()
  }

  /** A line begins or ends: inside a table cell within the block, else the block ends. */
  private boundary(): void {
    if (this.inCell) this.current?.breakLine()
    else this.flush()
  }

  private flush(): void {
    const paragraph = readParagraph(this.current, this.currentTable, this.currentFigure)
    if (this.current === null) this.turns.ended(this.read.at(-1)?.block)
    this.current = null
    this.currentTable = null
    if (!paragraph) return
    const { text, links = [], role } = paragraph.block
    const addresses = links.map(({ href }) => href)
    if (this.comment) {
      this.comment.words += ` ${text}`
      this.comment.links.push(...addresses)
      return
    }
    this.notes.end(text, addresses, role)
    const quote = this.isWhose ? this.read.pop() : undefined
    this.isWhose = false
    if (quote) this.read.push({ ...quote, block: together(quote.block, paragraph.block) })
    else this.read.push(this.isBelowPicture ? { ...paragraph, isBelowPicture: true } : paragraph)
    this.isBelowPicture = false
  }

  close(): void {
    const frame = this.stack.pop()
    if (!frame) return
    const { name, leftOut } = frame
    if (leftOut !== null) {
      if ((this.stack.at(-1)?.leftOut ?? null) === null) this.tellLeftOut(leftOut)
      else if (BLOCK_ELEMENTS.has(name)) this.unread += ' '
    } else if (name === 'a') this.closeLink(frame)
    else if (name === 'sup') this.closeRaised(frame)
    else if (name === 'td' || name === 'th') this.flush()
    else if (BLOCK_ELEMENTS.has(name)) this.boundary()
    if (this.comment && this.stack.length <= this.comment.depth) this.endComment(this.comment)
  }

  private endComment({ words, links }: { words: string; links: readonly string[] }): void {
    this.flush()
    this.comment = null
    if (words.trim() !== '') this.omissions.tell('comment', { words })
    this.notes.end(words, links, 'comment')
  }

  private tellLeftOut(kind: OmissionKind | 'head'): void {
    const says = this.unread.trim() !== ''
    const number = kind === 'marker' ? NUMBER_MARK.exec(this.unread)?.[1] : undefined
    // What Word writes before an item is a bullet, or its number, which is printed.
    if (number !== undefined) this.mark = number
    else if (kind === 'script') this.omissions.add(kind)
    else if (kind === 'head') {
      if (says && this.omissions.isWhole) this.omissions.add('title', this.unread)
    } else if (kind === 'comment' && MARK_OF_COMMENT.test(this.unread)) this.omissions.add('note-mark', this.unread)
    else if (says || kind === 'embedded' || kind === 'picture') this.omissions.add(kind, this.unread)
    if (kind === 'comment' && says && !MARK_OF_COMMENT.test(this.unread))
      this.notes.end(this.unread.replace(/^\s*\[[^\]\s]{1,8}\]/, ''), [], 'comment')
    this.unread = ''
  }

  /** Where the words of an element begin in the block at hand: at its start when the element began before it. */
  private startIn({ block, from }: Frame): number {
    return block === this.current ? from : (this.current?.leadLength ?? 0)
  }

  private closeLink(frame: Frame): void {
    if (frame.href === null || this.current === null) return
    const from = this.startIn(frame)
    if (frame.href.trimStart().startsWith('#')) {
      const on = this.current.wordsFrom(Math.max(0, from - LONGEST_BEFORE)).slice(0, Math.min(from, LONGEST_BEFORE))
      if (this.cutNoteMark(from)) this.notes.mark(frame.href.trimStart(), on.toWellFormed())
      return
    }
    const address = safeAddress(frame.href)
    if (address === null) this.omissions.add('link', frame.href)
    else {
      const leadsTo = unwrapped(address)
      if (leadsTo !== address) this.omissions.add('redirect', leadsTo)
      this.current.link(from, leadsTo)
    }
  }

  private closeRaised(frame: Frame): void {
    const from = this.startIn(frame)
    if (this.current && this.current.length - from <= LONGEST_MARK && this.current.wordsFrom(from).startsWith('['))
      this.cutNoteMark(from)
  }

  /** True where it was one. */
  private cutNoteMark(from: number): boolean {
    // Longer words are no mark; to read them at each of many nested elements would take as long as the text squared.
    if (!this.current || this.current.length - from > LONGEST_MARK) return false
    const mark = this.current.wordsFrom(from).normalize('NFKC')
    if (!isNoteMark(mark)) return false
    this.current.cutFrom(from)
    this.omissions.add('note-mark', mark)
    return true
  }

  finish() {
    this.flush()
    if (this.comment) this.endComment(this.comment)
    const paragraphs: Paragraph[] = asParagraphs(this.read)
    const { omissions, isRich, publication, notes } = this
    return { paragraphs, omissions, isRich, published: publication.found, annotations: notes.annotations() }
  }
}
