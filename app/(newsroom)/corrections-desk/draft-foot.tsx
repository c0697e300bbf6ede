import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Refused } from './refused'
import { WorkFoot } from './work'
import { CORRECTIONS_KEYS } from './correction-actions'

interface DraftFootProps {
  /** Why it can’t be sent; null where it can. */
  whyNot: string | null
  /** Somebody else has changed the draft meanwhile. */
  clash: boolean
  busy: boolean
  /** Something typed is not saved at the desk. */
  dirty: boolean
  isNew: boolean
  refused: string | null
  submit: () => void
  discard: () => void
}

/** What can be done with a draft; Save is the form’s own. */
export function DraftFoot({ whyNot, clash, busy, dirty, isNew, refused, submit, discard }: DraftFootProps) {
  const whyNotId = useId()
  return (
    <WorkFoot>
      <Refused sentence={refused} />
      <Button
        tone="primary"
        size="large"
        kbd={CORRECTIONS_KEYS.submit}
        refused={whyNot !== null || clash || busy}
        aria-describedby={whyNotId}
        onClick={submit}
      >
        Send for review
      </Button>
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
