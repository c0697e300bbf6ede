import type { BlockLink } from '@/lib/domain/articles/block'
import { LIMITS } from '@/lib/domain/limits'
import type { Paragraph } from '@/lib/intake/guess-roles'
import type { IntakeBlock } from '@/lib/intake/intake-block'
import type { Turn } from '@/lib/intake/turns'
import { asTurns, movedTurns } from '@/lib/intake/turns'

/** A cell while its table is read: its place is known when it begins, its paragraphs when it ends. */
interface Cell {
  row: number
  column: number
  across: number
  down: number
  isHead: boolean
  /** It goes on below the cell above it. */
  continues: boolean
  paragraphs: Paragraph[]
}

/** Word allows 63. */
const MOST_ACROSS = 1_000

/** A table of a document, read from its first cell to its last. */
export class DocumentTable {
  private readonly cells: Cell[] = []
  private row = -1
  private column = 0
  private headRow = false
  /** It holds another one, so that its cells are no figures of the article. */
  arranges = false
  /** Its look says that the first row heads it. */
  looksHeaded = false

  openRow(): void {
    this.row++
    this.column = 0
    this.headRow = false
  }

  /** The row at hand heads the table. */
  markHead(): void {
    this.headRow = true
  }

  skip(columns: number): void {
    this.column += Math.min(MOST_ACROSS, Math.max(0, columns || 0))
  }

  openCell(): void {
    if (this.row < 0) this.openRow()
    const { row, column, headRow: isHead } = this
    this.cells.push({ row, column, across: 1, down: 1, isHead, continues: false, paragraphs: [] })
  }

  span(columns: number): void {
    const cell = this.cells.at(-1)
    if (cell) cell.across = Math.min(MOST_ACROSS, Math.max(1, columns || 1))
  }

  continueAbove(): void {
    const cell = this.cells.at(-1)
    if (cell) cell.continues = true
  }

  closeCell(paragraphs: Paragraph[]): void {
    const cell = this.cells.at(-1)
    if (!cell) return
    cell.paragraphs = paragraphs
    this.column += cell.across
  }

  /** Its cells as blocks; where it only arranges things, or has a single cell, the paragraphs in it. */
  finished(): Paragraph[] {
    const isWide = this.cells.some(({ row, column }) => Math.max(row, column) > LIMITS.tableSide.most)
    if (this.arranges || isWide || this.cells.length === 1) return this.cells.flatMap(({ paragraphs }) => paragraphs)
    const first = this.cells.filter(({ row }) => row === 0)
    const headed =
      this.looksHeaded && this.row > 0 && first.every(({ paragraphs }) => paragraphs.every(({ isBold }) => isBold))
    return merged(this.cells).flatMap((cell) => {
      if (cell.paragraphs.length === 0) return []
      const { row, column, across, down } = cell
      const head = cell.isHead || (headed && row === 0)
      const place = { row, column, head, ...(across > 1 && { across }), ...(down > 1 && { down }) }
      return [{ block: { role: 'TABLE_CELL', ...together(cell.paragraphs), ...place }, isBold: head, isMarked: true }]
    })
  }
}

/** The cells without those that go on below another one; words of these are the other one's. */
function merged(cells: readonly Cell[]): Cell[] {
  const above = new Map<number, Cell>()
  return cells.filter((cell) => {
    const owner = cell.continues ? above.get(cell.column) : undefined
    if (!owner) above.set(cell.column, cell)
    else {
      owner.down = Math.min(MOST_ACROSS, cell.row - owner.row + 1)
      owner.paragraphs.push(...cell.paragraphs)
    }
    return !owner
  })
}

/** The paragraphs of a cell as one text, each on its line. */
function together(paragraphs: readonly Paragraph[]): Pick<IntakeBlock, 'text' | 'links' | 'turns'> {
  let text = ''
  const links: BlockLink[] = []
  const turns: Turn[] = []
  for (const { block } of paragraphs) {
    if (text !== '') text += '\n'
    const from = text.length
    links.push(...(block.links ?? []).map((link) => ({ ...link, start: link.start + from, end: link.end + from })))
    turns.push(...movedTurns(block, from))
    text += block.text
  }
  return { text, ...(links.length > 0 && { links }), ...asTurns(turns) }
}
