import type { BlockLink, BlockRole } from '@/lib/domain/articles/block'
import { DEEPEST_LEVEL, isAfter } from '@/lib/domain/articles/block'
import { groupBlocks } from '@/lib/domain/articles/group-blocks'
import { hasOdd, withoutOdd } from '@/lib/domain/text/odd-characters'
import { markLength, numberedRuns } from '@/lib/text/list-number'
import type { IntakeBlock } from './intake-block'

/** A block while it is being corrected; its id lives in the browser only. */
export interface EditedBlock extends IntakeBlock {
  id: string
  /** The space that stood before it where it was split from the part before: joined again, the two are what they were. */
  cut?: string
}

/** Changed blocks, and where the caret goes: a block's id and a place in its text, or null where it stays. */
export interface Edit {
  blocks: EditedBlock[]
  caret: { id: string; at: number } | null
}

/** What of the links still stands under the same words after `now` took the place of `was`. */
export function movedLinks(links: readonly BlockLink[], was: string, now: string): BlockLink[] {
  let before = 0
  while (before < was.length && before < now.length && was[before] === now[before]) before++
  let after = 0
  const most = Math.min(was.length, now.length) - before
  while (after < most && was[was.length - 1 - after] === now[now.length - 1 - after]) after++
  const [changed, grown] = [was.length - after, now.length - was.length]
  return links.flatMap((link) => {
    if (link.end <= before) return [link]
    if (link.start >= changed) return [{ ...link, start: link.start + grown, end: link.end + grown }]
    // Letters changed inside of it: it is still a link under the words that are there now.
    const inside = link.start <= before && changed <= link.end && link.end + grown > link.start
    return inside ? [{ ...link, end: link.end + grown }] : []
  })
}

export function withLinks(block: EditedBlock, links: readonly BlockLink[]): EditedBlock {
  const plain = { ...block }
  delete plain.links
  return links.length > 0 ? { ...plain, links: [...links] } : plain
}

export const placeOf = (blocks: readonly EditedBlock[], id: string) => blocks.findIndex((block) => block.id === id)

/** Other words in a block; links move along with theirs. */
export function retype(blocks: readonly EditedBlock[], id: string, text: string): EditedBlock[] {
  return blocks.map((block) =>
    block.id === id ? withLinks({ ...block, text }, movedLinks(block.links ?? [], block.text, text)) : block,
  )
}

/** Where a block that becomes a cell stands: in a new row of the table before it, else in a table of its own. */
function newCell(before: EditedBlock | undefined) {
  return { row: before?.role === 'TABLE_CELL' ? (before.row ?? 0) + 1 : 0, column: 0, head: false }
}

/** A block in another role. There is one headline and it stands first: the one before becomes a subhead. */
export function changeRole(blocks: readonly EditedBlock[], id: string, role: BlockRole): EditedBlock[] {
  const changed = blocks.map((block, index) => {
    if (block.id !== id)
      return role === 'HEADLINE' && block.role === 'HEADLINE' ? { ...block, role: 'SUBHEAD' as const } : block
    if (role === block.role) return block
    const plain: EditedBlock = { id: block.id, role, text: block.text, ...(block.links && { links: block.links }) }
    return role === 'TABLE_CELL' ? { ...plain, ...newCell(blocks[index - 1]) } : plain
  })
  const at = placeOf(changed, id)
  return role === 'HEADLINE' && at > 0 ? [...changed.splice(at, 1), ...changed] : changed
}

const levelled = (level: number) => (level > 0 ? { level } : {})

/** A list item one list further in or out, with those that stand under it; never further in than under the item before it. */
export function shiftLevel(blocks: readonly EditedBlock[], id: string, by: -1 | 1): EditedBlock[] {
  const at = placeOf(blocks, id)
  const [before, block] = [blocks[at - 1], blocks[at]]
  const level = block?.level ?? 0
  const deepest = before?.role === 'LIST_ITEM' ? Math.min((before.level ?? 0) + 1, DEEPEST_LEVEL) : 0
  if (block?.role !== 'LIST_ITEM' || level + by < 0 || level + by > deepest) return [...blocks]
  const end = blocks.findIndex((one, index) => index > at && (one.role !== 'LIST_ITEM' || (one.level ?? 0) <= level))
  return blocks.map((one, index) => {
    if (index < at || index >= (end === -1 ? blocks.length : end)) return one
    const moved = { ...one }
    delete moved.level
    return { ...moved, ...levelled(Math.min((one.level ?? 0) + by, DEEPEST_LEVEL)) }
  })
}

/** What Enter begins after each role. */
export const NEXT: Partial<Record<BlockRole, BlockRole>> = { LIST_ITEM: 'LIST_ITEM', NOTE: 'NOTE' }

/** An item that was begun and not written: it holds nothing but the number that it was given. */
const isNumberAlone = ({ role, text, cut }: EditedBlock) =>
  role === 'LIST_ITEM' && cut !== undefined && text.trim() !== '' && markLength(`${text.trim()} `) > text.trim().length

/** One block becomes two; the words after the caret go to the second. In an empty list item it ends the list. */
export function splitBlock(blocks: readonly EditedBlock[], id: string, at: number, newId: string): Edit {
  const index = placeOf(blocks, id)
  const block = blocks[index]
  if (!block || block.role === 'TABLE_CELL') return { blocks: [...blocks], caret: null }
  const isEmpty = block.text === '' || isNumberAlone(block)
  if (isEmpty && block.role === 'LIST_ITEM' && block.level !== undefined)
    return { blocks: shiftLevel(blocks, id, -1), caret: { id, at: block.text.length } }
  if (isEmpty && block.role !== 'BODY')
    return { blocks: retype(changeRole(blocks, id, 'BODY'), id, ''), caret: { id, at: 0 } }
  const [left, right] = [block.text.slice(0, at).trimEnd(), block.text.slice(at)]
  const lead = right.length - right.trimStart().length
  const links = block.links ?? []
  const first = withLinks(
    { ...block, text: left },
    links.flatMap((link) => clipped(link, 0, left.length)),
  )
  const keepsRole = right.trim() !== '' && block.role !== 'HEADLINE'
  const role = keepsRole ? block.role : (NEXT[block.role] ?? 'BODY')
  const second = withLinks(
    {
      id: newId,
      role,
      text: right.trimStart(),
      cut: block.text.slice(left.length, at + lead),
      ...(role === 'LIST_ITEM' && levelled(block.level ?? 0)),
    },
    links.flatMap((link) => clipped(link, at + lead, block.text.length)),
  )
  return { blocks: blocks.toSpliced(index, 1, first, second), caret: { id: newId, at: 0 } }
}

export function clipped(link: BlockLink, from: number, to: number): BlockLink[] {
  const [start, end] = [Math.max(link.start, from) - from, Math.min(link.end, to) - from]
  return start < end ? [{ ...link, start, end }] : []
}

/** A block joins the one before it, with a space between where neither has one. */
export function mergeWithPrevious(blocks: readonly EditedBlock[], id: string): Edit {
  const index = placeOf(blocks, id)
  const [before, numbered] = [blocks[index - 1], blocks[index]]
  if (!before || !numbered) return { blocks: [...blocks], caret: null }
  const block = withoutNumber(before, numbered)
  const meets = before.text === '' || block.text === '' || /\s$/.test(before.text) || /^\s/.test(block.text)
  const gap = meets ? '' : (block.cut ?? ' ')
  const shift = before.text.length + gap.length
  const links = (block.links ?? []).map((link) => ({ ...link, start: link.start + shift, end: link.end + shift }))
  // Words that join an empty block are what they were.
  const kept = before.text === '' && before.role !== 'TABLE_CELL' ? { ...block, id: before.id } : before
  const joined = withLinks(
    { ...kept, text: before.text + gap + block.text },
    joinLinks(before.links ?? [], links, block.cut),
  )
  return { blocks: blocks.toSpliced(index - 1, 2, joined), caret: { id: joined.id, at: before.text.length } }
}

/** An item that joins the one before it leaves its number behind, where that is the next one of the list. */
function withoutNumber(before: EditedBlock, item: EditedBlock): EditedBlock {
  const areItems = before.role === 'LIST_ITEM' && item.role === 'LIST_ITEM'
  if (!areItems || numberedRuns([before.text, item.text])[0]?.length !== 2) return item
  const from = markLength(item.text)
  const links = (item.links ?? []).flatMap((link) => clipped(link, from, item.text.length))
  return withLinks({ ...item, text: item.text.slice(from) }, links)
}

/** A link that was cut in two is one again where the two halves meet. */
function joinLinks(before: readonly BlockLink[], after: readonly BlockLink[], cut: string | undefined): BlockLink[] {
  const [last, first] = [before.at(-1), after[0]]
  const meet = cut !== undefined && last?.href === first?.href && last && first && first.start - last.end <= cut.length
  return meet ? [...before.slice(0, -1), { ...last, end: first.end }, ...after.slice(1)] : [...before, ...after]
}

/** A block one place up or down, past a table as a whole. The words of a cell change places with those of the cell above or below. */
export function moveBlock(blocks: readonly EditedBlock[], id: string, by: -1 | 1): EditedBlock[] {
  const index = placeOf(blocks, id)
  const block = blocks[index]
  if (!block) return [...blocks]
  if (block.role === 'TABLE_CELL') return moveCell(blocks, block, by)
  const beside = index + by
  const table = groupBlocks(blocks).find(
    ({ kind, first, blocks: cells }) => kind === 'table' && first <= beside && beside < first + cells.length,
  )
  const other = table ? (by === 1 ? table.first + table.blocks.length - 1 : table.first) : beside
  if (other < 0 || other >= blocks.length) return [...blocks]
  return blocks.toSpliced(index, 1).toSpliced(other, 0, block)
}

function moveCell(blocks: readonly EditedBlock[], cell: EditedBlock, by: -1 | 1): EditedBlock[] {
  const cells = groupBlocks(blocks).find(({ blocks: group }) => group.includes(cell))?.blocks ?? []
  const column = cells.filter((one) => one.column === cell.column)
  const other = column[column.indexOf(cell) + by]
  if (!other) return [...blocks]
  // The words go with their name in this browser, so that the caret stays in them.
  const inPlaceOf = (place: EditedBlock, words: EditedBlock): EditedBlock =>
    withLinks({ ...place, id: words.id, text: words.text }, words.links ?? [])
  return blocks.map((one) => (one === cell ? inPlaceOf(cell, other) : one === other ? inPlaceOf(other, cell) : one))
}

/** A new cell, without words yet, at an empty place of the table that `among` stands in. */
export function fillCell(
  blocks: readonly EditedBlock[],
  among: string,
  { row, column }: { row: number; column: number },
  newId: string,
): Edit {
  const table = groupBlocks(blocks).find(({ blocks: cells }) => cells.some(({ id }) => id === among))
  if (table?.kind !== 'table') return { blocks: [...blocks], caret: null }
  const before = table.blocks.filter((cell) =>
    isAfter({ row, column }, { row: cell.row ?? 0, column: cell.column ?? 0 }),
  )
  const fresh: EditedBlock = { id: newId, role: 'TABLE_CELL', text: '', row, column, head: false }
  return { blocks: blocks.toSpliced(table.first + before.length, 0, fresh), caret: { id: newId, at: 0 } }
}

/** Takes a block out; the caret goes to the one before it. The last one stays, empty, to be written in. */
export function removeBlock(blocks: readonly EditedBlock[], id: string): Edit {
  const index = placeOf(blocks, id)
  if (blocks.length === 1 && index === 0) return { blocks: [{ id, role: 'BODY', text: '' }], caret: { id, at: 0 } }
  const next = blocks[index - 1] ?? blocks[index + 1]
  return {
    blocks: blocks.filter((block) => block.id !== id),
    caret: next ? { id: next.id, at: next.text.length } : null,
  }
}

/** Why these blocks can't be saved as an article, or null. */
export function whyNotBlocks(blocks: readonly IntakeBlock[]): string | null {
  const said = blocks.filter(({ text }) => text.trim() !== '')
  if (said.length === 0) return 'The article has no text yet: paste it in.'
  if (!said.some(({ role }) => role === 'HEADLINE')) return 'Choose which part is the headline: press ⌥1 in it.'
  if (said[0]?.role !== 'HEADLINE') return 'The headline comes first: move it up with ⌥↑.'
  return null
}

/** The blocks as they are sent: without ids, empty ones, the space at their ends and what turns words round; the rows of a table count from 0. */
export function asSent(blocks: readonly EditedBlock[]): IntakeBlock[] {
  const said = blocks.flatMap((typed) => {
    const [block = typed] = hasOdd(typed.text) ? retype([typed], typed.id, withoutOdd(typed.text)) : [typed]
    const text = block.text.trim()
    if (text === '' || isNumberAlone(block)) return []
    const lead = block.text.length - block.text.trimStart().length
    const links = (block.links ?? []).flatMap((link) => clipped(link, lead, lead + text.length))
    const sent: Partial<EditedBlock> & IntakeBlock = withLinks({ ...block, text }, links)
    delete sent.id
    delete sent.cut
    return [sent]
  })
  return groupBlocks(said).flatMap(({ blocks: cells }) => {
    const rows = [...new Set(cells.map(({ row }) => row))]
    return cells.map((cell) => (cell.row === undefined ? cell : { ...cell, row: rows.indexOf(cell.row) }))
  })
}
