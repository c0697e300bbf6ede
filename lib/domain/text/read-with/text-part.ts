import type { BlockRole } from '@/lib/domain/articles/block'
import type { BlockGroup } from '@/lib/domain/articles/group-blocks'

/** A part of a text, as far as it matters for what is read with it. */
export interface TextPart {
  role: BlockRole
  start: number
  end: number
  row?: number
  column?: number
  head?: boolean
  across?: number
  level?: number
  ofTable?: boolean
}

export type Group = BlockGroup<TextPart>

export const wordsOf = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end).trim()
/** The only part of a group that is neither a list nor a table. */
export const single = (group: Group | undefined) => (group?.kind === 'one' ? group.blocks[0] : undefined)
export const isRunning = ({ role }: TextPart) => role === 'BODY' || role === 'NOTE'

/** A line that ends so is not finished: what stands below it goes on with it. */
const UNFINISHED = /[\p{L}\p{M}\p{N},;:：…)\-–—]$/u
export const isUnfinished = (words: string) => UNFINISHED.test(words.trim())

/** The nearest subhead above a group; nothing above the headline heads what stands below it. */
export function subheadOver(groups: readonly Group[], at: number): TextPart | undefined {
  for (let back = at - 1; back >= 0; back--) {
    const one = single(groups[back])
    if (one?.role === 'SUBHEAD') return one
    if (one?.role === 'HEADLINE') return undefined
  }
  return undefined
}
