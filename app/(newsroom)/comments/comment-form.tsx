'use client'

import { useState } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { focusAfter } from '@/components/focus-after'
import { MentionArea } from './mention-area'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FORM_KEYS } from '@/components/ui/kbd'
import { useDraft } from '@/components/use-draft'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { ChangeComments } from './comment-change'
import { commentDraft } from './comment-drafts'
import type { Thread } from './threads'

interface CommentFormProps {
  detail: Pick<ClaimDetail, 'id' | 'number' | 'version'>
  change: ChangeComments
  fieldId: string
  /** What sends it; ⌘↵ where nothing else is said. */
  by?: '⌘↵' | '↵' | undefined
  /** The open threads; what is written answers in the last of them, unless the person begins one. */
  open: readonly Thread[]
  /** Puts the person's own last comment otherwise. */
  onEditLast: () => void
}

/** The field for what one says about a claim: an answer while a thread is open, else the first of a thread. */
export function CommentForm({ detail, change, fieldId, by = '⌘↵', open, onEditLast }: CommentFormProps) {
  const { id, number } = detail
  const [body, setBody] = useDraft(commentDraft(id))
  const [sending, setSending] = useState(false)
  const [begins, setBegins] = useState(false)
  const thread = begins ? undefined : open.at(-1)
  const label = thread ? 'Answer' : 'Comment'
  const key = by === '↵' ? FORM_KEYS.send : FORM_KEYS.sendText
  const send = () => {
    const said = body.trim()
    if (said === '' || sending) return
    setSending(true)
    change('comment', detail, {
      does: label,
      body: { body: said, ...(thread && { threadId: thread.id }) },
      said: `${label} on claim ${number} sent`,
      onDone: () => {
        setBody('')
        setSending(false)
        setBegins(false)
      },
      onRefused: () => {
        setSending(false)
        return false
      },
    })
  }
  return (
    <form
      className="grid gap-1.5 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field label="Comment" bare id={fieldId}>
        <MentionArea
          rows={body ? 3 : 1}
          placeholder={thread ? 'Answer; @ names somebody' : 'Comment; @ names somebody'}
          value={body}
          onType={setBody}
          onKeyDown={(event) => {
            hearTyping(event, { send, by, back: body === '' ? onEditLast : undefined })
          }}
        />
      </Field>
      {body.trim() && (
        <p className="flex flex-wrap items-center gap-2">
          <Button kbd={key} type="submit" refused={sending}>
            {sending ? 'Sending' : label}
          </Button>
          {open.length > 0 && (
            <Button
              tone="plain"
              onClick={() => {
                focusAfter(() => {
                  setBegins(!begins)
                }, fieldId)
              }}
            >
              {begins ? 'Answer instead' : 'Begin another thread instead'}
            </Button>
          )}
        </p>
      )}
    </form>
  )
}
