import { tableOf } from '@/components/actions/action'
import type { CommentView, ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { ChangeComments } from './comment-change'
import { threadAtHand } from './threads'

/** What can be done with comments by key, on each screen that shows them. */
export interface CommentScreen {
  /** Why nothing is said here, or null. */
  whyNotComment: string | null
  comment: () => void
  /** The thread at hand: whether it is resolved, and what makes it the other; null for none. */
  thread: { isResolved: boolean; turn: () => void } | null
}

/** The rows of comments in a screen's table, in a group of its help. */
export const commentRows = (screen: CommentScreen, group: string) =>
  tableOf(
    {
      ...{ id: 'comment', label: 'Write a comment', keys: ['C'], group, bar: 'comment' },
      whyNot: () => screen.whyNotComment,
      run: screen.comment,
    },
    {
      id: 'thread',
      label: screen.thread?.isResolved === true ? 'Reopen the thread' : 'Resolve the thread',
      keys: ['R'],
      group,
      ...(screen.thread && { bar: screen.thread.isResolved ? 'reopen thread' : 'resolve thread' }),
      decides: true,
      whyNot: () => screen.whyNotComment ?? (screen.thread ? null : 'Nobody has commented on this claim.'),
      run: () => screen.thread?.turn(),
    },
  )

/** Resolves a thread of a claim, or reopens it. */
function turnThread(
  change: ChangeComments,
  claim: Pick<ClaimDetail, 'id' | 'number' | 'version'>,
  { threadId, resolved }: Pick<CommentView, 'threadId' | 'resolved'>,
): void {
  const at = { threadId }
  if (resolved)
    change('reopenThread', claim, {
      does: 'Reopen the thread',
      at,
      body: {},
      said: `Thread on claim ${claim.number} reopened`,
    })
  else
    change('resolveThread', claim, {
      does: 'Resolve the thread',
      at,
      body: {},
      said: `Thread on claim ${claim.number} resolved`,
    })
}

/** The thread at hand of a claim, as the table takes it. */
export function threadOf(detail: ClaimDetail | null, change: ChangeComments): CommentScreen['thread'] {
  const thread = detail && threadAtHand(detail.comments)
  if (!thread) return null
  return {
    isResolved: thread.resolved !== null,
    turn: () => {
      turnThread(change, detail, { threadId: thread.id, resolved: thread.resolved })
    },
  }
}
