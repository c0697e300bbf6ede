import 'server-only'
import { z } from 'zod'
import type { ConflictsView, ConflictView } from '@/lib/domain/articles/article-view'
import { PageSize } from '@/lib/domain/given-fields'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { OneArticle } from '@/lib/queries/addresses'
import { articleConflicts } from './conflicts'

export const ConflictsPage = OneArticle.extend({
  cursor: z
    .string()
    .regex(/^\d{1,7}\.[\w:-]{1,100}$/, 'This is not a cursor of this list.')
    .optional(),
  limit: PageSize.default(LIMITS.page.most),
})

/** Where the first words of a contradiction stand; with its key, its place in the order. */
const placeOf = ({ sides }: ConflictView) => Math.min(...sides.map(({ spans: [first] }) => first?.start ?? 0))

/** One page of the contradictions that stand, in their order, with all that were dismissed. What is settled meanwhile leaves no gap. */
export async function conflictsPage(
  { articleId, cursor, limit }: z.output<typeof ConflictsPage>,
  actor: Actor,
): Promise<ConflictsView & { next: string | null }> {
  const { items, ...rest } = await articleConflicts(articleId, actor)
  const [start = '-1', key = ''] = cursor?.split(/\.(.*)/s) ?? []
  const after = items.filter((one) => {
    const place = placeOf(one)
    return place > Number(start) || (place === Number(start) && one.key > key)
  })
  const page = after.slice(0, limit)
  const last = page.at(-1)
  return { items: page, ...rest, next: last && after.length > limit ? `${placeOf(last)}.${last.key}` : null }
}
