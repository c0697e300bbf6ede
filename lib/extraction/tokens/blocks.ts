import type { BlockRole, TextBlock } from '@/lib/extraction/claim'
import type { Token } from './tokens'

/** The blocks of a text, and for each token the index of its block; -1 where it stands in none. */
export interface Parts {
  blocks: readonly TextBlock[]
  blockOf: Int32Array
}

/** The blocks in order of start; empty ones, and those that begin inside the one before, are left out. */
export function inOrder(blocks: readonly TextBlock[]): TextBlock[] {
  const kept: TextBlock[] = []
  for (const block of [...blocks].sort((a, b) => a.start - b.start))
    if (block.end > block.start && block.start >= (kept.at(-1)?.end ?? 0)) kept.push(block)
  return kept
}

/** For each token the index of its block; -1 outside all blocks. */
export function blocksOf(tokens: readonly Token[], blocks: readonly TextBlock[]): Int32Array {
  const blockOf = new Int32Array(tokens.length).fill(-1)
  let index = 0
  for (const [at, { start }] of tokens.entries()) {
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= start) index++
    if (start >= (blocks[index]?.start ?? Infinity)) blockOf[at] = index
  }
  return blockOf
}

/** The role of the block a token stands in; BODY outside all blocks. */
export function roleAt({ blocks, blockOf }: Parts, at: number): BlockRole {
  return blocks[blockOf[at] ?? -1]?.role ?? 'BODY'
}

/** Lines that assert something without a full stop at their end. */
export function endsWithoutStop(role: BlockRole): boolean {
  return role !== 'BODY' && role !== 'NOTE' && role !== 'TABLE_CELL'
}

/** Lines with a grammar of their own: no articles, the present for what is over. */
export function isHeading(role: BlockRole): boolean {
  return role === 'HEADLINE' || role === 'SUBHEAD'
}
