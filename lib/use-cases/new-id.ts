import 'server-only'
import { rowIds } from '@/lib/domain/row-ids'

/** One such id. */
export const newId = (): string => rowIds(1)[0] ?? ''
