'use client'

import { Fragment } from 'react'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { later } from '@/components/later'
import { Button } from '@/components/ui/button'
import { focusAfter } from '@/components/focus-after'
import { useDraft } from '@/components/use-draft'
import { mentionedIn, whyNotEditComment } from '@/lib/domain/comments/comment'
import type { ClaimDetail, CommentView } from '@/lib/domain/claims/claim-view'
import type { ChangeComments } from './comment-change'
import { editDraft } from './comment-drafts'

const useEdit = later(() => import('./edit-comment'))

/** What was said, with those whom it names. */
function Body({ comment: { body, mentions } }: { comment: CommentView }) {
  const named = mentionedIn(body, mentions)
  return (
    <p className="wrap-anywhere whitespace-pre-line" dir="auto">
      {body.slice(0, named[0]?.at)}
      {named.map(({ at, end }, place) => (
        <Fragment key={at}>
          <b className="font-semibold text-accent">{body.slice(at, end)}</b>
          {body.slice(end, named[place + 1]?.at)}
        </Fragment>
      ))}
    </p>
  )
}

interface CommentLineProps {
  detail: ClaimDetail
  comment: CommentView
  meId: string
  change: ChangeComments
  mayComment: boolean
  /** Whether this one is put otherwise just now, and what begins and ends it. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** Who said what, and when; one's own can be put otherwise. */
export function CommentLine({ detail, comment, meId, change, mayComment, isOpen, onOpen }: CommentLineProps) {
  const { id, author, createdAt, editedAt, body } = comment
  const [draft] = useDraft(editDraft(id))
  const edit = useEdit()
  const isOwn = mayComment && whyNotEditComment(comment, { id: meId, role: 'EDITOR' }) === null
  const isEdited = isOwn && (isOpen || draft !== '') && edit !== null
  const buttonId = `change-${id}`
  return (
    <li className="grid grid-cols-[1.375rem_minmax(0,1fr)] gap-2">
      <Initials person={author} mine={author.id === meId} />
      <div>
        <p className="flex min-h-5 flex-wrap items-center gap-x-2 text-muted">
          <b className="font-semibold text-ink">{author.id === meId ? 'You' : author.name}</b> <Moment at={createdAt} />
          {editedAt !== null && (
            <span className="text-faint">
              changed <Moment at={editedAt} />
            </span>
          )}
          {isOwn && !isEdited && (
            <Button
              id={buttonId}
              tone="plain"
              className="-my-1 ms-auto print:hidden"
              aria-label={`Change “${body.slice(0, 40)}”`}
              onClick={() => {
                onOpen(true)
              }}
            >
              Change
            </Button>
          )}
        </p>
        {isEdited ? (
          <edit.EditComment
            {...{ detail, comment, change }}
            takesFocus={isOpen}
            onClose={() => {
              focusAfter(() => {
                onOpen(false)
              }, buttonId)
            }}
          />
        ) : (
          <Body comment={comment} />
        )}
      </div>
    </li>
  )
}
