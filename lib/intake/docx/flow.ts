import { DEEPEST_LEVEL } from '@/lib/domain/articles/block'
import { GrowingBlock } from '@/lib/intake/growing-block'
import type { Paragraph } from '@/lib/intake/guess-roles'
import type { IntakeBlock } from '@/lib/intake/intake-block'
import type { Turn } from '@/lib/intake/turns'
import { asTurns, movedTurns } from '@/lib/intake/turns'
import { DocumentTable } from './document-table'
import type { ListCounter, Numbering } from './numbering'
import type { StyleRole } from './style-roles'
import type { ListPlace, Styles } from './styles'
import { roleOfOutline } from './styles'

/** What the file says of the looks of its paragraphs. */
export interface Looks {
  styles: Styles
  numbering: Numbering
}

/** A paragraph while its words are read. */
export interface OpenParagraph {
  text: GrowingBlock
  style?: string
  outline?: number
  list: ListPlace
  /** Its end was deleted: what comes next is part of it. */
  goesOn: boolean
  /** Text boxes that hang on it. */
  boxes: Paragraph[]
  /** Its words are no text of the article: a line of a table of contents. */
  isContents: boolean
  leftOut: string
}

/** A stretch of paragraphs: the body, a cell, a text box, a note. */
interface Stretch {
  paragraphs: Paragraph[]
  /** Those that are open: one, and within its text boxes none of them. */
  open: OpenParagraph | null
  table: DocumentTable | null
}

const stretch = (): Stretch => ({ paragraphs: [], open: null, table: null })

/** The paragraphs and tables of a text in their order, with what stands in cells, boxes and notes put where it belongs. */
export class Flow {
  private readonly stretches: Stretch[] = [stretch()]
  /** Headings of the first level: one may be the headline. */
  readonly firstLevel = new Set<IntakeBlock>()
  private readonly counter: ListCounter
  /** The last one that has words. */
  private last: IntakeBlock | null = null

  constructor(
    private readonly looks: Looks,
    private readonly onLeftOut: (words: string) => void,
  ) {
    this.counter = looks.numbering.counted()
  }

  private get here(): Stretch {
    const last = this.stretches.at(-1)
    if (last) return last
    const fresh = stretch()
    this.stretches.push(fresh)
    return fresh
  }

  /** The paragraph at hand; words outside of any begin one. */
  get paragraph(): OpenParagraph {
    return this.here.open ?? this.openParagraph()
  }

  openParagraph(): OpenParagraph {
    const before = this.here.open
    if (before?.goesOn !== true) this.finish()
    const fresh = { list: {}, goesOn: false, boxes: [], isContents: false, leftOut: '' }
    const text = before?.goesOn === true ? before.text : new GrowingBlock('BODY')
    const boxes = before?.goesOn === true ? before.boxes : []
    return (this.here.open = { ...fresh, text, boxes })
  }

  closeParagraph(): void {
    const { open } = this.here
    if (open?.isContents) this.onLeftOut(open.leftOut)
    if (open && !open.goesOn) this.finish()
  }

  /** The paragraph at hand has ended. */
  private finish(): void {
    const { here } = this
    const { open } = here
    here.open = null
    if (!open) return
    const block = open.text.finished()
    const looks = this.looksOf(open)
    if (block) here.paragraphs.push(this.read(block, open, looks))
    else this.putApart(open.text.turns)
    this.last = block ?? this.last
    here.paragraphs.push(...open.boxes)
  }

  /** What was taken out with all of its paragraph comes back below the one before. */
  private putApart(turns: readonly Turn[]): void {
    if (turns.length === 0) return
    const { last } = this
    if (last) last.turns = [...(last.turns ?? []), ...turns.map((turn) => ({ ...turn, isApart: true as const }))]
    else for (const { found } of turns) found.after = -1
  }

  /** What a paragraph is, and the number that is printed before it; one without words is counted too. */
  private looksOf(open: OpenParagraph) {
    const style = this.looks.styles.get(open.style ?? '') ?? {}
    const told = style.role ?? roleOfOutline(open.outline)
    const { list = style.list, level = style.level ?? 0 } = open.list
    const isItem = list !== undefined && this.looks.numbering.isItem(list, level)
    const mark = isItem && !open.isContents ? this.counter.next(list, level) : ''
    return { told, level, mark, role: blockRole(told, isItem, list === '0') }
  }

  private read(
    block: IntakeBlock,
    open: OpenParagraph,
    { told, level, mark, role }: ReturnType<Flow['looksOf']>,
  ): Paragraph {
    block.role = role
    if (told === 'HEADING_1') this.firstLevel.add(block)
    if (role === 'LIST_ITEM' && level > 0) block.level = Math.min(level, DEEPEST_LEVEL)
    if (role === 'LIST_ITEM' && mark.trim() !== '') numbered(block, `${mark.trim()} `)
    return { block, isBold: open.text.isBold, isMarked: role !== 'BODY' }
  }

  /** What comes now stands beside the text: in a box, a note, a cell. */
  enter(): void {
    this.stretches.push(stretch())
  }

  leave(): Paragraph[] {
    this.finish()
    return this.stretches.pop()?.paragraphs ?? []
  }

  /** A text box hangs on the paragraph at hand, which stays open around it. */
  enterBox(): void {
    this.here.open ??= this.openParagraph()
    this.enter()
  }

  /** True where the box had words. */
  leaveBox(): boolean {
    const paragraphs = this.leave()
    this.paragraph.boxes.push(...paragraphs)
    return paragraphs.length > 0
  }

  /** The table at hand. */
  get table(): DocumentTable | null {
    return this.here.table
  }

  /** The table whose cell is being read. */
  get tableAround(): DocumentTable | null {
    return this.stretches.at(-2)?.table ?? null
  }

  openTable(): void {
    this.finish()
    // A table within a cell: the outer one only arranges things.
    const outer = this.tableAround
    if (outer) outer.arranges = true
    this.stretches.push({ ...stretch(), table: new DocumentTable() })
  }

  closeTable(): void {
    this.finish()
    const { table } = this.here
    const stray = this.stretches.pop()?.paragraphs ?? []
    this.here.paragraphs.push(...stray, ...(table?.finished() ?? []))
  }

  closeCell(): void {
    const paragraphs = this.leave()
    const { table } = this
    if (table) table.closeCell(paragraphs)
    else this.here.paragraphs.push(...paragraphs)
  }

  /** All that was read; what is still open ends. */
  finished(): Paragraph[] {
    while (this.stretches.length > 1) {
      const rest = this.leave()
      this.here.paragraphs.push(...rest)
    }
    this.finish()
    return this.here.paragraphs
  }
}

function blockRole(told: StyleRole | undefined, isItem: boolean, isTakenOut: boolean): IntakeBlock['role'] {
  if (told === 'HEADING_1') return 'SUBHEAD'
  if (told !== undefined && told !== 'LIST_ITEM' && told !== 'CONTENTS') return told
  return isItem || (told === 'LIST_ITEM' && !isTakenOut) ? 'LIST_ITEM' : 'BODY'
}

/** What is printed before an item is part of the article; links are on its words alone. */
function numbered(block: IntakeBlock, mark: string): void {
  block.text = mark + block.text
  Object.assign(block, asTurns(movedTurns(block, mark.length)))
  if (block.links)
    block.links = block.links.map(({ start, end, href }) => ({
      start: start + mark.length,
      end: end + mark.length,
      href,
    }))
}
