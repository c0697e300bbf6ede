'use client'

import { useState } from 'react'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { useDraft } from '@/components/use-draft'

export function CommentsPart({ detail }: { detail: ClaimDetail }) {
  const { actor } = useGalley()
  const change = useClaimChange()
  const [body, setBody] = useDraft(`comment:${detail.id}`)
  const [sending, setSending] = useState(false)
  const send = () => {
    const said = body.trim()
    if (said === '' || sending) return
    setSending(true)
    change('comment', detail, {
      does: 'Comment',
      body: { body: said },
      said: 'Comment sent',
      onDone: () => {
        setBody('')
        setSending(false)
      },
      onRefused: () => {
        setSending(false)
        return false
      },
    })
  }
  return (
    <section className="part">
      <h3>
        Comments <span className="count">&nbsp;{detail.commentCount}</span>
      </h3>
      <ol className="thread">
        {detail.comments.map((comment) => (
          <li className="comment" key={comment.id}>
            <Initials person={comment.author} mine={comment.author.id === actor.id} />
            <div>
              <p className="by">
                <b>{comment.author.name}</b> <Moment at={comment.createdAt} />
              </p>
              <p className="said" dir="auto">
                {comment.body}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {actor.role !== 'VIEWER' && (
        <form
          className="compose"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <label className="sr" htmlFor="claim-comment">
            Comment
          </label>
          <textarea
            className="input"
            id="claim-comment"
            rows={body ? 3 : 1}
            dir="auto"
            placeholder="Say something about this claim"
            value={body}
            onChange={(event) => {
              setBody(event.target.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
                event.preventDefault()
                send()
              }
            }}
          />
          {body.trim() && (
            <p className="actions">
              <Button kbd="⌘↵" type="submit" refused={sending}>
                {sending ? 'Sending' : 'Comment'}
              </Button>
            </p>
          )}
        </form>
      )}
    </section>
  )
}
