'use client'

import { MoreButton } from '@/components/earlier/more-button'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { useEarlier } from '@/components/earlier/use-earlier'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'

interface CommentListProps {
  claim: Pick<ClaimDetail, 'id' | 'comments' | 'commentsNext'>
  /** Whose comments are marked as one's own. */
  meId?: string
}

function Comments({ claim: { id, comments, commentsNext }, meId }: CommentListProps) {
  const earlier = useEarlier(`/claims/${id}/comments`, { items: comments, next: commentsNext }, (comment) => comment.id)
  return (
    <>
      <MoreButton of={earlier}>Earlier comments</MoreButton>
      <ol className="grid gap-3 empty:hidden">
        {earlier.items.map((comment) => (
          <li className="grid grid-cols-[1.375rem_minmax(0,1fr)] gap-2" key={comment.id}>
            <Initials person={comment.author} mine={comment.author.id === meId} />
            <div>
              <p className="flex gap-2 text-muted">
                <b className="font-semibold text-ink">{comment.author.name}</b> <Moment at={comment.createdAt} />
              </p>
              <p className="wrap-anywhere whitespace-pre-line" dir="auto">
                {comment.body}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** What people say about a claim, oldest first: the newest, and those before them when they are asked for. */
export function CommentList(props: CommentListProps) {
  return <Comments key={props.claim.id} {...props} />
}
