import type { BlockRole } from '@/lib/domain/articles/block'
import { DEEPEST_LEVEL } from '@/lib/domain/articles/block'
import type { Paragraph } from '@/lib/intake/guess-roles'
import type { IntakeBlock } from '@/lib/intake/intake-block'
import type { Shared } from './layout'
import { joined } from './layout'
import { lineOf, linesOfRuns, wordsOfLine } from './pdf-line'
import type { PdfPage, PdfRun, PdfTag } from './pdf-page'

/** What the structure of a page says of its parts; "FIRST_LEVEL" may be the headline, or head a part of the text. */
type TagRole = BlockRole | 'FIRST_LEVEL' | 'CONTENTS' | 'PICTURE'

const ROLES: Partial<Record<string, TagRole>> = {
  Title: 'HEADLINE',
  H: 'FIRST_LEVEL',
  H1: 'FIRST_LEVEL',
  ...Object.fromEntries(['H2', 'H3', 'H4', 'H5', 'H6'].map((role) => [role, 'SUBHEAD' as const])),
  Caption: 'CAPTION',
  ...{ Note: 'NOTE', FENote: 'NOTE', BlockQuote: 'PULL_QUOTE', LI: 'LIST_ITEM', TOCI: 'CONTENTS', Figure: 'PICTURE' },
}
/** Parts that are a paragraph, or a line of one, of their own. */
const PARTS = new Set([...Object.keys(ROLES), 'P', 'TD', 'TH'])

/** The names of the stretches of a page below a part, in the order of reading. */
export function namesIn({ children }: PdfTag): string[] {
  return children.flatMap((child) => (typeof child === 'string' ? child : namesIn(child)))
}

/** Reads the paragraphs of one page off its structure. */
export class TaggedPage {
  private readonly runs = new Map<string, PdfRun[]>()
  readonly found: Paragraph[] = []
  readonly firstLevel = new Set<IntakeBlock>()
  private row = -1
  private column = 0
  private lists = -1

  constructor(
    private readonly page: PdfPage,
    private readonly number: number,
    private readonly shared: Shared,
  ) {
    for (const run of page.runs)
      if (run.tag !== null && !run.isArtifact) this.runs.set(run.tag, [...(this.runs.get(run.tag) ?? []), run])
    if (page.tags) this.read(page.tags, 'BODY')
  }

  private read(tag: PdfTag, around: TagRole): void {
    const role = ROLES[tag.role] ?? (tag.role === 'TD' || tag.role === 'TH' ? 'TABLE_CELL' : around)
    if (tag.role === 'Table') {
      this.readTable(tag)
      return
    }
    if (tag.role === 'L') this.lists++
    if (this.isWhole(tag)) this.say(namesIn(tag), role)
    else {
      const loose: string[] = []
      for (const child of tag.children) {
        if (typeof child === 'string') loose.push(child)
        else {
          this.say(loose.splice(0), role)
          this.read(child, role)
        }
      }
      this.say(loose, role)
    }
    if (tag.role === 'L') this.lists--
  }

  /** A part with no paragraph in it is one itself; an item of a list is one with its mark and its words. */
  private isWhole(tag: PdfTag): boolean {
    const inner = tag.children.filter((child): child is PdfTag => typeof child !== 'string')
    if (tag.role === 'LI') return !inner.some((one) => holds(one, 'L'))
    if (tag.role === 'TD' || tag.role === 'TH') return true
    return PARTS.has(tag.role) && !inner.some((one) => [...PARTS].some((part) => holds(one, part)))
  }

  private readTable(table: PdfTag): void {
    const cells = this.found.length
    this.row = -1
    this.readRows(table)
    // A single cell arranges something; it is no table.
    if (this.found.length - cells === 1) {
      const [only] = this.found.splice(cells)
      if (only) this.found.push({ ...only, block: { role: 'BODY', text: only.block.text }, isMarked: false })
    }
  }

  private readRows(tag: PdfTag): void {
    for (const child of tag.children) {
      if (typeof child === 'string') this.say([child], 'BODY')
      else if (child.role === 'TR') {
        this.row++
        this.column = 0
        this.readRows(child)
      } else if (child.role === 'TD' || child.role === 'TH') {
        this.say(namesIn(child), 'TABLE_CELL', child.role === 'TH')
        this.column++
      } else if (child.role === 'Caption') this.read(child, 'CAPTION')
      else this.readRows(child)
    }
  }

  private say(names: readonly string[], role: TagRole, isHead = false): void {
    const { omissions } = this.shared
    const runs = names.flatMap((name) => this.runs.get(name) ?? [])
    for (const name of names) this.runs.delete(name)
    const lines = linesOfRuns(runs).map((line) => lineOf(line, this.page.links, this.number))
    if (lines.length === 0) return
    if (role === 'CONTENTS' || role === 'PICTURE') {
      for (const line of lines) omissions.add(role === 'CONTENTS' ? 'contents' : 'picture', wordsOfLine(line))
      return
    }
    const paragraph = joined(lines, this.shared)
    if (!paragraph) return
    const { block } = paragraph
    block.role = role === 'FIRST_LEVEL' ? 'SUBHEAD' : role
    if (role === 'FIRST_LEVEL') this.firstLevel.add(block)
    if (role === 'TABLE_CELL') Object.assign(block, { row: Math.max(0, this.row), column: this.column, head: isHead })
    if (role === 'LIST_ITEM' && this.lists > 0) block.level = Math.min(this.lists, DEEPEST_LEVEL)
    this.found.push({ ...paragraph, isMarked: role !== 'BODY' })
  }

  /** What belongs to no part of the structure. */
  rest(): PdfRun[] {
    return [
      ...this.page.runs.filter(({ tag, isArtifact }) => tag === null && !isArtifact),
      ...[...this.runs.values()].flat(),
    ]
  }
}

function holds(tag: PdfTag, role: string): boolean {
  return tag.role === role || tag.children.some((child) => typeof child !== 'string' && holds(child, role))
}
