'use client'

import { hearTyping } from '@/components/actions/typing-keys'
import { Part } from '@/components/ui/case'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useState } from 'react'
import { CommentList } from '@/components/earlier/comment-list'
import { Button } from '@/components/ui/button'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { useDraft } from '@/components/use-draft'
import { FORM_KEYS } from '@/components/ui/kbd'

export function CommentsPart({ detail }: { detail: ClaimDetail }) {
  const { actor } = useSteady()
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
      said: `Comment on claim ${detail.number} sent`,
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
    <Part
      level={3}
      title={
        <>
          Comments <span className="font-normal text-faint tabular-nums">{detail.commentCount}</span>
        </>
      }
    >
      <CommentList claim={detail} meId={actor.id} />
      {actor.role !== 'VIEWER' && (
        <form
          className="grid gap-1.5"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <Field label="Comment" bare id="claim-comment">
            <TextArea
              rows={body ? 3 : 1}
              dir="auto"
              placeholder="Say something about this claim"
              value={body}
              onChange={(event) => {
                setBody(event.target.value)
              }}
              onKeyDown={(event) => {
                hearTyping(event, { send })
              }}
            />
          </Field>
          {body.trim() && (
            <p className="flex flex-wrap items-center gap-2">
              <Button kbd={FORM_KEYS.sendText} type="submit" refused={sending}>
                {sending ? 'Sending' : 'Comment'}
              </Button>
            </p>
          )}
        </form>
      )}
    </Part>
  )
}
