'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { later } from '@/components/later'
import { Part } from '@/components/ui/case'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { ChangeComments } from './comment-change'
import { CommentForm } from './comment-form'
import { lastBy, threadsOf } from './threads'

const useThreads = later(() => import('./thread-list'))

interface CommentsProps {
  detail: ClaimDetail
  meId: string
  /** Viewers read them. */
  mayComment: boolean
  change: ChangeComments
  /** The id of the field, for whoever goes there by key. */
  fieldId: string
  /** What sends it: ↵ alone where one line is usual. */
  by?: '⌘↵' | '↵'
  /** The screen's own button that resolves the thread at hand, or reopens it. */
  threadButton: ReactNode
}

function CommentsOf({ detail, meId, mayComment, change, fieldId, by, threadButton }: CommentsProps) {
  const { comments, commentCount } = detail
  const threads = useThreads(comments.length > 0)
  const [edited, setEdited] = useState<string | null>(null)
  return (
    <Part
      level={3}
      title={
        <>
          Comments <span className="font-normal text-faint tabular-nums">{commentCount}</span>
          {mayComment && comments.length > 0 && (
            <span className="ms-auto font-normal print:hidden">{threadButton}</span>
          )}
        </>
      }
    >
      {threads && comments.length > 0 && (
        <threads.ThreadList {...{ detail, meId, mayComment, change, edited }} onEdit={setEdited} />
      )}
      {mayComment && (
        <CommentForm
          {...{ detail, change, fieldId, by }}
          open={threadsOf(comments).filter(({ resolved }) => !resolved)}
          onEditLast={() => {
            setEdited(lastBy(detail, meId)?.id ?? null)
          }}
        />
      )}
    </Part>
  )
}

/** What people say about a claim, by thread, and a field to say more. */
export function Comments(props: CommentsProps) {
  return <CommentsOf key={props.detail.id} {...props} />
}
