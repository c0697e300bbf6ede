'use client'

import { MoreButton } from '@/components/earlier/more-button'
import { useEarlier } from '@/components/earlier/use-earlier'
import { Moment } from '@/components/moment'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { ChangeComments } from './comment-change'
import { CommentLine } from './comment-line'
import type { Thread } from './threads'
import { threadsOf } from './threads'

interface ThreadListProps {
  detail: ClaimDetail
  meId: string
  mayComment: boolean
  change: ChangeComments
  /** The id of one's own comment that is put otherwise just now. */
  edited: string | null
  onEdit: (id: string | null) => void
}

const counted = ({ comments: { length } }: Thread) => (length === 1 ? '1 comment' : `${length} comments`)

/** What was said by thread: those that are resolved folded, those that are open, the newest nearest to the field below. */
export function ThreadList({ detail, edited, onEdit, ...line }: ThreadListProps) {
  const { id, comments, commentsNext } = detail
  const earlier = useEarlier(`/claims/${id}/comments`, { items: comments, next: commentsNext }, (comment) => comment.id)
  const threads = threadsOf(earlier.items)
  const lines = (thread: Thread) => (
    <ol className="grid gap-3">
      {thread.comments.map((comment) => (
        <CommentLine
          key={comment.id}
          {...{ detail, comment, ...line }}
          isOpen={edited === comment.id}
          onOpen={(isOpen) => {
            onEdit(isOpen ? comment.id : null)
          }}
        />
      ))}
    </ol>
  )
  return (
    <>
      <MoreButton of={earlier}>Earlier comments</MoreButton>
      {threads.map((thread) =>
        thread.resolved ? (
          <details key={thread.id}>
            <summary className="text-muted">
              Resolved thread, {counted(thread)}{' '}
              <span className="text-faint">
                {thread.resolved.by.name}, <Moment at={thread.resolved.at} />
              </span>
            </summary>
            <div className="py-2">{lines(thread)}</div>
          </details>
        ) : null,
      )}
      {threads.map((thread) =>
        thread.resolved ? null : (
          <div
            key={thread.id}
            role="group"
            aria-label={`Thread, ${counted(thread)}`}
            className="border-t border-hairline pt-2 pb-1"
          >
            {lines(thread)}
          </div>
        ),
      )}
    </>
  )
}
