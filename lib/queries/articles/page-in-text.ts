import { z } from 'zod'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'

/** Where a page of contradictions ends: the place of its last one, and its key. */
export const CursorInText = z.string().regex(/^\d{1,7}\.[\w:-]{1,100}$/, 'This is not a cursor of this list.')

/** Where the first words of a contradiction stand; with its key, its place in the order. */
const placeOf = ({ sides }: ConflictView) => Math.min(...sides.map(({ spans: [first] }) => first?.start ?? 0))

/** One page of contradictions that are in the order of the text. What is settled meanwhile leaves no gap. */
export function pageInText<One extends ConflictView>(
  all: readonly One[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { page: One[]; next: string | null } {
  const [start = '-1', key = ''] = cursor?.split(/\.(.*)/s) ?? []
  const after = all.filter((one) => {
    const place = placeOf(one)
    return place > Number(start) || (place === Number(start) && one.key > key)
  })
  const page = after.slice(0, limit)
  const last = page.at(-1)
  return { page, next: last && after.length > limit ? `${placeOf(last)}.${last.key}` : null }
}
