import { withGuessedHeads } from '@/lib/domain/articles/guess-heads'
import type { IntakeBlock } from './intake-block'

/**
 * Heads in those tables that mark none, as a reader would take them: word processors, mail and spreadsheets have no mark for one. The
 * guess is shown for correction.
 */
export function withTableHeads(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  if (blocks.every(({ role }) => role !== 'TABLE_CELL')) return [...blocks]
  let at = 0
  const placed = blocks.map((block) => ({ ...block, start: at, end: (at += block.text.length), block }))
  return withGuessedHeads(blocks.map(({ text }) => text).join(''), placed).map(({ head, block }) =>
    head === true && block.head !== true ? { ...block, head } : block,
  )
}
