import type { z } from 'zod'
import { headsOfCells } from '@/lib/text/table-heads'
import type { Block } from './block'
import { blockAt, BLOCK_ROLE_INFO } from './block'
import type { PartView } from './block-view'

/** The part of an article that words stand in, as people are told it. */
export type Part = z.infer<typeof PartView>

/** A reader of one text that tells which parts a stretch of it stands in, in order; the same part twice running is told once. */
export function partsOf(text: string, blocks: readonly Block[]): (stretch: { start: number; end: number }) => Part[] {
  let heads: ReturnType<typeof headsOfCells<Block>> | undefined
  const partOf = (block: Block): Part => ({
    role: block.role,
    isHead: block.head === true,
    heads:
      block.role === 'TABLE_CELL'
        ? ((heads ??= headsOfCells(blocks)).get(block) ?? []).map(({ start, end }) => text.slice(start, end))
        : [],
  })
  return ({ start, end }) => {
    const parts: Part[] = []
    const first = blockAt(blocks, start)
    for (let at = first ? blocks.indexOf(first) : blocks.length; (blocks[at]?.start ?? end) < end; at++) {
      const block = blocks[at]
      if (!block) break
      const part = partOf(block)
      if (labelOf(part) !== labelOf(parts.at(-1))) parts.push(part)
    }
    return parts
  }
}

/** "Caption"; "Table head"; "Table cell under “Sum” and “Lindmere”". */
export function labelOf(part: Part | undefined): string {
  if (!part) return ''
  const label = part.isHead ? 'Table head' : BLOCK_ROLE_INFO[part.role].label
  return part.heads.length === 0 ? label : `${label} under ${part.heads.map((head) => `“${head}”`).join(' and ')}`
}

/** "Headline, then standfirst" for words that run from one part into the next. */
export function sayParts(parts: readonly Part[]): string {
  return parts
    .map(labelOf)
    .map((label, index) => (index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)))
    .join(', then ')
}
