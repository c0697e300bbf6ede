import type { BlockRole } from '@/lib/domain/articles/block'
import { DEEPEST_LEVEL } from '@/lib/domain/articles/block'
import type { GrowingBlock } from './growing-block'
import type { ListNumbers } from './list-numbers'
import type { IntakeBlock, OmissionKind } from './intake-block'
import type { TableReader } from './table-reader'

/** Once inside one of these, headings and lists in it are still part of it. */
export const STICKY: ReadonlySet<BlockRole | null> = new Set<BlockRole>(['NOTE', 'CAPTION'])

/** An element that is open, with what it took over from those around it. */
export interface Frame {
  name: string
  role: BlockRole | null
  bold: boolean
  italic: boolean
  /** In how many points its words are set; null where nothing says so. */
  points: number | null
  /** They are set in grey. */
  pale: boolean
  /** How many lists it stands in. */
  level: number
  /** The numbers of the innermost of them. */
  numbers: ListNumbers | null
  raised: boolean
  /** Line ends count, as in a pre element. */
  asTyped: boolean
  /** In an element for a time of day or a day. */
  isTime: boolean
  /** What that element says for machines. */
  datetime: string | undefined
  /** Why its words are left out. */
  leftOut: OmissionKind | 'head' | null
  table: TableReader | null
  /** In the caption of a table. */
  ofTable: boolean
  /** The figure that it stands in. */
  figure: object | null
  href: string | null
  /** It is a figure, and holds a quotation and no picture so far. */
  hasQuote: boolean
  /** Where its words begin: a place in the block that was being read when it opened. */
  block: GrowingBlock | null
  from: number
}

export const OUTERMOST: Omit<Frame, 'name' | 'href' | 'hasQuote' | 'block' | 'from'> = {
  role: null,
  bold: false,
  italic: false,
  points: null,
  pale: false,
  level: 0,
  numbers: null,
  raised: false,
  asTyped: false,
  isTime: false,
  datetime: undefined,
  leftOut: null,
  table: null,
  ofTable: false,
  figure: null,
}

/** What is known of the place of a part, besides its role. */
export function placeOf(
  { ofTable, level }: Pick<Frame, 'ofTable' | 'level'>,
  role: BlockRole,
): Pick<IntakeBlock, 'ofTable' | 'level'> {
  if (role === 'CAPTION' && ofTable) return { ofTable }
  return role === 'LIST_ITEM' && level > 1 ? { level: Math.min(level - 1, DEEPEST_LEVEL) } : {}
}

/**
 * Whether what begins now says whose the quotation before it is: the foot or the cite of a quotation, or the caption of a figure that
 * is one (HTML Living Standard, 4.4.4 and 4.4.12).
 */
export function saysWhose(stack: readonly Frame[], isBelowQuote: boolean): boolean {
  const isIn = (...names: string[]) => stack.some(({ name }) => names.includes(name))
  if (!isBelowQuote) return false
  const isQuote = stack.some(({ role }) => role === 'PULL_QUOTE')
  return (isQuote && isIn('footer', 'cite')) || (isIn('figcaption') && stack.some(({ hasQuote }) => hasQuote))
}
