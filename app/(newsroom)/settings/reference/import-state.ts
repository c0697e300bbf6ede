import type { ImportView } from '@/lib/domain/reference-view'

/** What an import leaves behind for its form to show. */
export interface ImportState {
  /** What was read, while it is not yet in. */
  csv: string
  facts: string
  /** Of the file; empty for pasted rows. */
  name: string
  result: ImportView | null
  refused: string | null
}

export const NOTHING_IMPORTED: ImportState = { csv: '', facts: 'terms', name: '', result: null, refused: null }
