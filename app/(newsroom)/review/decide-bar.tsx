'use client'

import { useState } from 'react'
import type { RefObject } from 'react'
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
      className="decide"
      onSubmit={(event) => {
        event.preventDefault()
        sendBack()
      }}
    >
      {sentence && (
        <p className="error" id="decide-error" role="alert">
          <i className="glyph" />
          {sentence}
        </p>
      )}
      {whyNot.approve !== null && <p className="fine why-not">{whyNot.approve}</p>}
      <div className="field">
        <label htmlFor="reason">Reason, if you return it</label>
        <input
          ref={reasonField}
          className="input"
          id="reason"
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
      </div>
      <Button size="large" kbd="X" type="submit" refused={!ready || whyNot.return !== null}>
        Return
      </Button>
      <Button
        tone="primary"
        size="large"
        kbd="A"
        refused={!ready || whyNot.approve !== null}
        onClick={() => {
          if (ready && whyNot.approve === null) onDecide('APPROVE')
        }}
      >
        Approve and go on
      </Button>
    </form>
  )
}
