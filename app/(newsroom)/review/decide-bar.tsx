'use client'

import { useState } from 'react'
import type { RefObject } from 'react'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/use-draft'
import { isBlank } from '@/lib/domain/text/words'
import type { QueueEntry } from './queue-entry'
import { reasonName } from './use-decide'
import type { Decision, Refused } from './use-decide'

interface Props {
  entry: QueueEntry
  /** Why not, each with its sentence; null means it is possible. */
  whyNot: { approve: string | null; return: string | null }
  /** False while the case is on its way. */
  ready: boolean
  refused: Refused | null
  reasonField: RefObject<HTMLInputElement | null>
  onDecide: (decision: Decision, reason?: string) => void
}

/** Pinned at the foot of every case. A refused button keeps its place, with the reason beside it. */
export function DecideBar({ entry, whyNot, ready, refused, reasonField, onDecide }: Props) {
  const [reason, setReason] = useDraft(reasonName(entry))
  const [missing, setMissing] = useState(false)
  const sendBack = () => {
    if (!ready || whyNot.return !== null) return
    setMissing(isBlank(reason))
    if (isBlank(reason)) reasonField.current?.focus()
    else onDecide('RETURN', reason.trim())
  }
  const sentence = refused?.key === entry.key ? refused.sentence : missing ? 'Return needs a reason.' : null
  return (
    <form
      className="sticky bottom-0 grid grid-cols-[minmax(0,1fr)_auto_auto] items-end gap-2 border-t border-hairline bg-bg px-8 pt-3 pb-4 max-tablet:px-5 max-phone:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        sendBack()
      }}
    >
      {sentence && (
        <ErrorNote id="decide-error" role="alert" className="col-span-full">
          {sentence}
        </ErrorNote>
      )}
      {whyNot.approve !== null && <p className="col-span-full text-small text-muted">{whyNot.approve}</p>}
      <Field label="Reason, if you return it" id="reason" className="max-phone:col-span-full">
        <Input
          ref={reasonField}
          className="h-9"
          dir="auto"
          placeholder="What is missing, and where to look"
          aria-describedby={sentence ? 'decide-error' : undefined}
          aria-invalid={missing || undefined}
          readOnly={whyNot.return !== null}
          value={reason}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </Field>
      <Button size="large" kbd="X" type="submit" data-return="" refused={!ready || whyNot.return !== null}>
        Return
      </Button>
      <Button
        tone="primary"
        size="large"
        kbd="A"
        data-approve=""
        refused={!ready || whyNot.approve !== null}
        onClick={() => {
          if (ready && whyNot.approve === null) onDecide('APPROVE')
        }}
      >
        Approve and next
      </Button>
    </form>
  )
}
