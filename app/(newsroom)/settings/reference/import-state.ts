import type { FormState } from '@/lib/domain/form-state'
import { UNTOUCHED } from '@/lib/domain/form-state'
import type { ImportView } from '@/lib/domain/newsroom/reference-view'

/** What an import leaves behind for its form to show. In `values`: what was read while it is not yet in, and the file's name. */
export interface ImportState extends FormState {
  result: ImportView | null
}

export const NOTHING_IMPORTED: ImportState = { ...UNTOUCHED, result: null }
