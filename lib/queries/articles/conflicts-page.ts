import 'server-only'
import type { z } from 'zod'
import type { ConflictsView, DismissedConflictView } from '@/lib/domain/articles/conflict-view'
import { PageSize } from '@/lib/domain/given-fields'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { OneArticle } from '@/lib/queries/addresses'
import { articleConflicts, readConflicts } from './conflicts'
import { CursorInText, pageInText } from './page-in-text'

export const ConflictsPage = OneArticle.extend({
  cursor: CursorInText.optional(),
  limit: PageSize.default(LIMITS.page.most),
})

export const DismissedPage = OneArticle.extend({ cursor: CursorInText.optional(), limit: PageSize })

/** One page of the contradictions that stand, in their order, with the first of those that were dismissed. */
export async function conflictsPage(
  { articleId, ...asked }: z.output<typeof ConflictsPage>,
  actor: Actor,
): Promise<ConflictsView & { next: string | null }> {
  const { items, ...rest } = await articleConflicts(articleId, actor)
  const { page, next } = pageInText(items, asked)
  return { ...rest, items: page, next }
}

/** One page of the contradictions that were dismissed, in the order of the text. */
export async function dismissedPage(
  { articleId, ...asked }: z.output<typeof DismissedPage>,
  actor: Actor,
): Promise<{ items: DismissedConflictView[]; next: string | null }> {
  const { dismissed } = await readConflicts(articleId, actor)
  const { page, next } = pageInText(dismissed, asked)
  return { items: page, next }
}
