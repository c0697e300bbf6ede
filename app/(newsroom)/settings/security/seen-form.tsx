'use client'

import { useActionState } from 'react'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Hidden } from '@/components/ui/hidden'
import { useSubmit } from '@/components/use-submit'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { markSeen } from './actions'
import { securityActions } from './security-actions'
import { SECURITY_KEYS } from './security-actions'

interface SeenFormProps {
  until: string
  unseen: number
}

/** Takes what stands on this page off the count in the rail. */
export function SeenForm({ until, unseen }: SeenFormProps) {
  const [state, action] = useActionState(markSeen, UNTOUCHED)
  const { ref, submit } = useSubmit()
  useActions(securityActions({ unseen, markSeen: submit }))
  if (unseen === 0) return null
  return (
    <form ref={ref} action={action} className="ms-auto flex items-center gap-3">
      {state.refused !== null && <ErrorNote role="alert">{state.refused}</ErrorNote>}
      <Hidden name="until" value={until} />
      <Button tone="primary" kbd={SECURITY_KEYS.seen} type="submit">
        Mark as seen
      </Button>
    </form>
  )
}
