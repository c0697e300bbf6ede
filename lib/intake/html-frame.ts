import type { BlockRole } from '@/lib/domain/articles/block'
import type { GrowingBlock } from './growing-block'
import type { OmissionKind } from './intake-block'
import type { TableReader } from './table-reader'

/** An element that is open, with what it took over from those around it. */
export interface Frame {
  name: string
  role: BlockRole | null
  bold: boolean
  /** How many lists it stands in. */
  level: number
  raised: boolean
  /** Line ends count, as in a pre element. */
  asTyped: boolean
  /** Why its words are left out. */
  leftOut: OmissionKind | 'head' | null
  table: TableReader | null
  /** In the caption of a table. */
  ofTable: boolean
  href: string | null
  /** Where its words begin: a place in the block that was being read when it opened. */
  block: GrowingBlock | null
  from: number
}

export const OUTERMOST: Omit<Frame, 'name' | 'href' | 'block' | 'from'> = {
  role: null,
  bold: false,
  level: 0,
  raised: false,
  asTyped: false,
  leftOut: null,
  table: null,
  ofTable: false,
}
