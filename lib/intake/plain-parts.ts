import { diffArrays } from 'diff'
import { groupBlocks } from '@/lib/domain/articles/group-blocks'
import type { EditedBlock } from './edit-blocks'
import { retype } from './edit-blocks'
import type { Intake, IntakeBlock } from './intake-block'
import { readPlain } from './read-plain'

/** A plain text and the parts that it was made from, or read into: as long as neither is changed, each stands for the other. */
export interface PlainAndParts {
  text: string
  blocks: EditedBlock[]
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Rows as lines with a tab between cells, and nothing where a cell reaches over its neighbours: read again, each stands where it stood. */
function tableLines(cells: readonly IntakeBlock[]): string {
  const width = Math.max(...cells.map(({ column = 0 }) => column)) + 1
  const rows = Map.groupBy(cells, ({ row = 0 }) => row)
  const lines = Array.from(rows.values(), (row) =>
    Array.from({ length: width }, (_, at) => onOneLine(row.find(({ column = 0 }) => column === at)?.text ?? '')).join(
      '\t',
    ),
  )
  return lines.join('\n')
}

/** In front of an item for each list that it stands within. */
const INDENT = '  '

/** The words of these parts as plain text: a part is a paragraph, a list has bullets, those of a list within it further in, a table has tabs. */
export function asPlainText(blocks: readonly EditedBlock[]): string {
  return groupBlocks(blocks)
    .map(({ kind, blocks: group }) =>
      kind === 'table'
        ? tableLines(group)
        : group
            .map(({ text, level = 0 }) => (kind === 'list' ? `${INDENT.repeat(level)}• ${onOneLine(text)}` : text))
            .join('\n'),
    )
    .join('\n\n')
}

/** Past this many changed parts a text is another one. */
const MOST_CHANGES = 1_000

/** How many of a part's words another has too; from 0 to 1. */
function likeness(one: string, other: string): number {
  const [words, others] = [one.split(/\s+/), new Set(other.split(/\s+/))]
  return words.filter((word) => others.has(word)).length / Math.max(words.length, others.size)
}

/** Parts that share this many of their words are one that was changed. */
const ALIKE = 0.5

/** For each of the parts that took the place of others, the one that it was: all in order where they are as many, else those alike. */
function formerOf(gone: readonly EditedBlock[], here: readonly IntakeBlock[]): (EditedBlock | undefined)[] {
  if (gone.length === here.length) return [...gone]
  let next = 0
  return here.map(({ text }) => {
    const at = gone.findIndex((block, index) => index >= next && likeness(block.text, text) >= ALIKE)
    if (at === -1) return undefined
    next = at + 1
    return gone[at]
  })
}

/** A part that stands where `was` stood, with the words and the place that were read. */
function inPlaceOf(was: EditedBlock, read: IntakeBlock): EditedBlock {
  const place = was.role === 'TABLE_CELL' && read.role === 'TABLE_CELL' ? { row: read.row, column: read.column } : {}
  const [same] = retype([was], was.id, onOneLine(was.text) === read.text ? was.text : read.text)
  const now = Object.assign({}, same, place)
  if (was.role !== 'LIST_ITEM' || read.role !== 'LIST_ITEM') return now
  delete now.level
  return Object.assign(now, read.level !== undefined && { level: read.level })
}

/**
 * Reads a plain text that was made from parts: what is still there, or stands in the place of a part, has its label, its links and
 * its place in a table again; only what is new is guessed. A text that nobody changed, or that is empty, gives its parts exactly.
 */
export function readAgain(
  text: string,
  before: PlainAndParts,
  newId: () => string,
): Omit<Intake, 'blocks'> & { blocks: EditedBlock[] } {
  if (text === before.text || text.trim() === '')
    return { blocks: before.blocks, omissions: [], byline: null, published: null }
  const read = readPlain(text)
  const old = before.blocks.filter((block) => block.text.trim() !== '')
  const changes = (diffArrays(
    old.map((block) => onOneLine(block.text)),
    read.blocks.map((block) => onOneLine(block.text)),
    { maxEditLength: MOST_CHANGES },
  ) ?? []) as ReturnType<typeof diffArrays>
  const blocks: EditedBlock[] = []
  let [from, to] = [0, 0]
  for (const [index, { added, removed, count }] of changes.entries()) {
    const next = changes[index + 1]
    if (removed && next?.added) continue
    if (removed) from += count
    else {
      const gone = added && changes[index - 1]?.removed ? old.slice(from, (from += changes[index - 1]?.count ?? 0)) : []
      const here = read.blocks.slice(to, (to += count))
      const were = added ? formerOf(gone, here) : old.slice(from, (from += count))
      for (const [at, block] of here.entries()) {
        const was = were[at]
        blocks.push(was ? inPlaceOf(was, block) : { ...block, id: newId() })
      }
    }
  }
  blocks.push(...read.blocks.slice(to).map((block) => ({ ...block, id: newId() })))
  const hasTwoHeadlines = blocks.filter(({ role }) => role === 'HEADLINE').length > 1
  return {
    ...read,
    omissions: read.omissions.filter(({ kind }) => kind !== 'marker'),
    blocks: hasTwoHeadlines ? oneHeadline(blocks) : blocks,
  }
}

function oneHeadline(blocks: readonly EditedBlock[]): EditedBlock[] {
  const first = blocks.findIndex(({ role }) => role === 'HEADLINE')
  return blocks.map((block, at) => (block.role === 'HEADLINE' && at !== first ? { ...block, role: 'SUBHEAD' } : block))
}
