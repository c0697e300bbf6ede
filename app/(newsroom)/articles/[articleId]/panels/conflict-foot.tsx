import type { RefObject } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PaneFoot } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { PanelButton } from './panel-button'

/** Which contradictions are listed. */
export type ConflictShow = 'standing' | 'dismissed'

interface ConflictFootProps {
  show: ConflictShow
  mayChange: boolean
  /** The field of the reason. */
  field: RefObject<HTMLInputElement | null>
  reason: string
  refused: string | null
  /** A claim on one of its sides. */
  goal: { number: number } | undefined
  onReason: (reason: string) => void
  onLeave: () => void
  onDismiss: () => void
}

/** What can be done with the contradiction at hand. */
export function ConflictFoot(props: ConflictFootProps) {
  const { show, mayChange, field, reason, refused, goal, onReason, onLeave, onDismiss } = props
  const mayDismiss = mayChange && show === 'standing'
  return (
    <PaneFoot>
      <form
        className="grid min-w-0 flex-1 gap-x-3 gap-y-2 @min-[26.25rem]:grid-cols-[minmax(0,1fr)_auto] @min-[26.25rem]:items-end"
        onSubmit={(event) => {
          event.preventDefault()
          onDismiss()
        }}
      >
        {mayDismiss && (
          <Field label="Reason, if you dismiss it" id="conflict-reason">
            <Input
              ref={field}
              placeholder="Why both can be true"
              maxLength={2000}
              dir="auto"
              value={reason}
              onChange={(event) => {
                onReason(event.target.value)
              }}
              onKeyDown={(event) => {
                hearTyping(event, { leave: onLeave })
              }}
            />
          </Field>
        )}
        {refused !== null && (
          <ErrorNote role="alert" className="col-span-full row-start-1">
            {refused}
          </ErrorNote>
        )}
        <p className="flex flex-wrap items-center gap-2">
          {mayDismiss && <PanelButton does="dismiss">Dismiss</PanelButton>}
          {mayChange && show === 'dismissed' && <PanelButton does="restore" />}
          {goal && (
            <PanelButton does="take" tone="primary">
              Go to claim {goal.number}
            </PanelButton>
          )}
        </p>
      </form>
    </PaneFoot>
  )
}
