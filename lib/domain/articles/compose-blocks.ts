import type { Block, BlockLink, BlockRole } from './block'
import { beginsTable, BLOCK_BREAK } from './block'
import { linksIn, piecesIn } from './block-pieces'
import { splitsPair } from '@/lib/domain/text/words'
import { groupBlocks } from './group-blocks'
import { spansApart } from './table-grid'
import { LIMITS } from '@/lib/domain/limits'
import { isBlank } from '@/lib/text/blank'

/** A block as somebody gives it. Offsets of its links count in its own text. */
export interface TypedBlock {
  role: BlockRole
  text: string
  row?: number
  column?: number
  head?: boolean
  across?: number
  down?: number
  ofTable?: boolean
  level?: number
  links?: readonly BlockLink[]
}

/** The text of a revision and where its blocks stand in it. */
export interface Composed {
  text: string
  blocks: Block[]
}

/** In UTF-16 code units. */
const LONGEST_HEADLINE = 500

/**
 * Puts blocks together into the text that is kept: line ends are those of Unix, the space around a block goes, a block with a
 * blank line in it becomes several of its role, blank blocks are left out, a cell of a table stays one without its blank lines, and a
 * headline is one line, whatever breaks it. A cell spans no place where another one stands. A table whose first rows are blank begins with the row below them.
 */
export function composeBlocks(typed: readonly TypedBlock[]): Composed {
  const texts: string[] = []
  const blocks: Block[] = []
  let at = 0
  const upBy = blankRowsAbove(typed)
  for (const [index, block] of typed.entries())
    for (const piece of piecesIn(block)) {
      const links = linksIn(piece, block.links ?? [], at)
      const { role, column, head, across, down, ofTable, level } = block
      const row = block.row === undefined ? undefined : block.row - (upBy[index] ?? 0)
      blocks.push({
        role,
        start: at,
        end: at + piece.text.length,
        ...(row !== undefined && { row }),
        ...(column !== undefined && { column }),
        ...(head === true && { head }),
        ...(isMoreThan(1, across) && { across }),
        ...(isMoreThan(1, down) && { down }),
        ...(ofTable === true && { ofTable }),
        ...(isMoreThan(0, level) && { level }),
        ...(links.length > 0 && { links }),
      })
      texts.push(piece.text)
      at += piece.text.length + BLOCK_BREAK.length
    }
  return { text: texts.join(BLOCK_BREAK), blocks: withoutOverlap(blocks) }
}

/** The blocks with cells that cover no place of another one. */
function withoutOverlap(blocks: Block[]): Block[] {
  if (blocks.every(({ across, down }) => across === undefined && down === undefined)) return blocks
  return groupBlocks(blocks).flatMap(({ kind, blocks: own }) => {
    if (kind !== 'table') return own
    const spans = spansApart(own)
    return own.map((cell, at) => {
      const apart: Block = { ...cell }
      delete apart.across
      delete apart.down
      const { across, down } = spans[at] ?? {}
      if (isMoreThan(1, across)) apart.across = across
      if (isMoreThan(1, down)) apart.down = down
      return apart
    })
  })
}

/** For each block how many rows stand above it in its table that hold nothing but blank cells, from row 0 on. */
function blankRowsAbove(typed: readonly TypedBlock[]): number[] {
  return groupBlocks(typed).flatMap(({ kind, blocks: cells }) => {
    const first = kind === 'table' ? cells.find(({ text }) => !isBlank(text))?.row : undefined
    return cells.map(() => (cells[0]?.row === 0 ? (first ?? 0) : 0))
  })
}

/** A cell over one column and an item of the outermost list are told without a number. */
const isMoreThan = (usual: number, given: number | undefined): given is number => given !== undefined && given > usual

/** The blocks of a text as somebody would give them: `composeBlocks` puts them together to the same again. */
export function typedBlocks({ text, blocks }: Composed): TypedBlock[] {
  return blocks.map(({ start, end, links, ...block }) => ({
    ...block,
    text: text.slice(start, end),
    ...(links && { links: links.map((link) => ({ ...link, start: link.start - start, end: link.end - start })) }),
  }))
}

/** Why these blocks are no article, or null. */
export function whyNotBlocks({ text, blocks }: Composed): string | null {
  const headlines = blocks.filter(({ role }) => role === 'HEADLINE')
  const [first] = headlines
  if (!first || !SAYS_SOMETHING.test(text.slice(first.start, first.end)))
    return 'The article has no headline yet: give it one.'
  if (headlines.length > 1) return `An article has one headline, and this has ${headlines.length}.`
  if (blocks[0] !== first) return 'The headline comes first: nothing stands above it.'
  if (text.slice(first.start, first.end).length > LONGEST_HEADLINE)
    return `A headline has at most ${LONGEST_HEADLINE} characters.`
  if (blocks.length === 1) return 'The article has no text yet: paste it in.'
  if (blocks.length > LIMITS.blocks.most)
    return `An article has at most ${LIMITS.blocks.most.toLocaleString('en-GB')} blocks. Bring it in in parts.`
  return whyNotPlaces(blocks)
}

const OF_CELLS = [
  ['row', 'has a row and a column'],
  ['column', 'has a row and a column'],
  ['head', 'heads a row or a column'],
  ['across', 'spans columns'],
  ['down', 'spans rows'],
] as const

/** Marks that stand on no letter name nothing. */
const SAYS_SOMETHING = /[^\s\p{M}]/u

function whyNotPlaces(blocks: readonly Block[]): string | null {
  for (const [index, block] of blocks.entries()) {
    const placed = block.row !== undefined && block.column !== undefined
    if (block.ofTable && block.role !== 'CAPTION') return 'Only a caption is that of a table.'
    if (block.level !== undefined && block.role !== 'LIST_ITEM')
      return 'Only a list item stands in a list within a list.'
    if (block.role !== 'TABLE_CELL') {
      const own = OF_CELLS.find(([field]) => block[field] !== undefined)
      if (own) return `Only a table cell ${own[1]}.`
    } else if (!placed) return 'A table cell says its row and its column, counted from 0.'
    else if (isSamePlace(block, blocks[index - 1]))
      return `Two cells of a table stand at the same place: row ${(block.row ?? 0) + 1}, column ${(block.column ?? 0) + 1}.`
    else if (block.row !== 0 && beginsTable(block, blocks[index - 1]))
      return 'The cells of a table come row by row, from row 0 on.'
  }
  return null
}

const isSamePlace = (cell: Block, before: Block | undefined) =>
  before?.role === 'TABLE_CELL' && before.row === cell.row && before.column === cell.column

/** Why these links can't stand in a block's text, or null. */
export function whyNotLinks(text: string, links: readonly BlockLink[]): string | null {
  let reached = 0
  for (const { start, end } of links) {
    if (splitsPair(text, start) || splitsPair(text, end)) return 'A link can’t begin or end inside a character.'
    if (start < reached || end <= start || end > text.length)
      return 'Links come in order and don’t overlap; each covers words of its block.'
    reached = end
  }
  return null
}
