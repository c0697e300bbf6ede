'use client'

import type { RefObject } from 'react'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ReviewButton } from './review-button'

interface Props {
  /** Why not, each with its sentence; null means it is possible. */
  whyNot: { approve: string | null; return: string | null }
  /** False while the case is on its way. */
  ready: boolean
  /** What the person has to know about the last try. */
  sentence: string | null
  reason: string
  /** Return was asked for without a reason. */
  missing: boolean
  reasonField: RefObject<HTMLInputElement | null>
  /** Of a passage, what each button is for. */
  names: { approve: string; return: string; reason: string }
  onReason: (reason: string) => void
  onReturn: () => void
}

/** Pinned at the foot of every case. A refused button keeps its place, with the reason beside it. */
export function DecideBar({ whyNot, ready, sentence, reason, missing, reasonField, names, onReason, onReturn }: Props) {
  const saidBy = ready ? 'decide-why-not' : undefined
  return (
    <form
      className="sticky bottom-0 grid grid-cols-[minmax(0,1fr)_auto_auto] items-end gap-2 border-t border-hairline bg-bg px-8 pt-3 pb-4 max-tablet:px-5 max-phone:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        onReturn()
      }}
    >
      {sentence && (
        <ErrorNote id="decide-error" role="alert" className="col-span-full">
          {sentence}
        </ErrorNote>
      )}
      {ready && whyNot.approve !== null && (
        <p className="col-span-full text-small text-muted" id="decide-why-not">
          {whyNot.approve}
        </p>
      )}
      <Field label={names.reason} id="reason" className="max-phone:col-span-full">
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
            onReason(event.target.value)
          }}
        />
      </Field>
      <ReviewButton
        does="return"
        size="large"
        says="elsewhere"
        saidBy={whyNot.return === whyNot.approve ? saidBy : undefined}
      >
        {names.return}
      </ReviewButton>
      <ReviewButton does="approve" tone="primary" size="large" says="elsewhere" saidBy={saidBy}>
        {names.approve}
      </ReviewButton>
    </form>
  )
}
