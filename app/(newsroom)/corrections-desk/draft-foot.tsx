import { useId } from 'react'
import { ActionButton } from '@/components/actions/action-button'
import { Button } from '@/components/ui/button'
import { Refused } from './refused'
import { WorkFoot } from './work'
import { rowOfWay } from './correction-actions'
import type { Way } from './correction-actions'

interface DraftFootProps {
  /** Why it can’t be sent; null where it can. */
  whyNot: string | null
  busy: boolean
  /** Something typed is not saved at the desk. */
  dirty: boolean
  isNew: boolean
  refused: string | null
  submit: Way
  discard: () => void
}

/** What can be done with a draft; Save is the form’s own. */
export function DraftFoot({ whyNot, busy, dirty, isNew, refused, submit, discard }: DraftFootProps) {
  const whyNotId = useId()
  return (
    <WorkFoot>
      <Refused sentence={refused} />
      <ActionButton
        does={rowOfWay('submit', submit)}
        tone="primary"
        size="large"
        says="elsewhere"
        saidBy={whyNot === null ? undefined : whyNotId}
        aria-describedby={submit.whyNot === null ? whyNotId : undefined}
      >
        Send for review
      </ActionButton>
      <Button size="large" type="submit" refused={busy || (!isNew && !dirty)}>
        Save draft
      </Button>
      <span className="min-w-0 text-small text-muted" id={whyNotId}>
        {whyNot ?? 'Another reviewer must approve.'}
      </span>
      {dirty && (
        <Button tone="plain" size="large" className="ms-auto" onClick={discard}>
          Discard changes
        </Button>
      )}
    </WorkFoot>
  )
}
