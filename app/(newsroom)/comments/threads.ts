import type { ClaimDetail, CommentView } from '@/lib/domain/claims/claim-view'

/** What was said together: a first comment, which may be further back than what is loaded, and its answers. */
export interface Thread {
  id: string
  /** Oldest first; never none. */
  comments: readonly CommentView[]
  resolved: CommentView['resolved']
}

/** Comments, oldest first, as threads in the order of their last words. */
export function threadsOf(comments: readonly CommentView[]): Thread[] {
  const threads = Map.groupBy(comments, ({ threadId }) => threadId)
  const lastOf = ({ comments: said }: Thread) => comments.indexOf(said.at(-1) as CommentView)
  return [...threads]
    .map(([id, said]) => ({ id, comments: said, resolved: said.at(-1)?.resolved ?? null }))
    .sort((a, b) => lastOf(a) - lastOf(b))
}

/** The thread that keys speak of: the open one in which somebody spoke last; where none is open, the one that was resolved last. */
export function threadAtHand(comments: readonly CommentView[]): Thread | null {
  const threads = threadsOf(comments)
  const resolvedAt = ({ resolved }: Thread) => resolved?.at ?? ''
  return (
    threads.findLast(({ resolved }) => !resolved) ??
    threads.toSorted((a, b) => resolvedAt(a).localeCompare(resolvedAt(b))).at(-1) ??
    null
  )
}

/** This person's newest comment among those that are loaded. */
export const lastBy = ({ comments }: Pick<ClaimDetail, 'comments'>, personId: string): CommentView | null =>
  comments.findLast(({ author }) => author.id === personId) ?? null
