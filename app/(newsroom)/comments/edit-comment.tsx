'use client'

import { useEffect, useState } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { MentionArea } from './mention-area'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FORM_KEYS } from '@/components/ui/kbd'
import { useDraft } from '@/components/use-draft'
import type { ClaimDetail, CommentView } from '@/lib/domain/claims/claim-view'
import type { ChangeComments } from './comment-change'
import { editDraft } from './comment-drafts'

interface EditCommentProps {
  detail: Pick<ClaimDetail, 'id' | 'number' | 'version'>
  comment: CommentView
  change: ChangeComments
  /** It was opened just now, and not by a draft that was left. */
  takesFocus: boolean
  onClose: () => void
}

/** One's own comment in other words; those before stay in the log. */
export function EditComment({ detail, comment, change, takesFocus, onClose }: EditCommentProps) {
  const { id, version } = comment
  const [draft, setDraft] = useDraft(editDraft(id))
  const [body, setBody] = useState(draft === '' ? comment.body : draft)
  const [sending, setSending] = useState(false)
  const fieldId = `edit-${id}`
  useEffect(() => {
    if (takesFocus) document.getElementById(fieldId)?.focus()
  }, [takesFocus, fieldId])
  const close = () => {
    setDraft('')
    onClose()
  }
  const send = () => {
    const said = body.trim()
    if (said === '' || sending) return
    if (said === comment.body) {
      close()
      return
    }
    setSending(true)
    change('editComment', detail, {
      does: 'Change your comment',
      at: { commentId: id },
      body: { body: said, seen: version },
      said: `Your comment on claim ${detail.number} changed`,
      onDone: close,
      onRefused: () => {
        setSending(false)
        return false
      },
    })
  }
  return (
    <form
      className="grid gap-1.5 py-1"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field label="Your comment" bare id={fieldId}>
        <MentionArea
          rows={2}
          value={body}
          onType={(text) => {
            setBody(text)
            setDraft(text)
          }}
          onKeyDown={(event) => {
            hearTyping(event, { send, leave: close })
          }}
        />
      </Field>
      <p className="flex flex-wrap items-center gap-2">
        <Button kbd={FORM_KEYS.sendText} type="submit" refused={sending || body.trim() === ''}>
          {sending ? 'Saving' : 'Save'}
        </Button>
        <Button tone="plain" kbd={FORM_KEYS.close} onClick={close}>
          Cancel
        </Button>
      </p>
    </form>
  )
}
