'use client'

import { useActionState } from 'react'
import { ErrorNote } from '@/components/ui/error-note'
import { Button } from '@/components/ui/button'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { markSeen } from './actions'

/** Takes what stands on this page off the count in the rail. */
export function SeenForm({ until }: { until: string }) {
  const [state, action] = useActionState(markSeen, UNTOUCHED)
  return (
    <form action={action} className="ms-auto flex items-center gap-3">
      {state.refused !== null && <ErrorNote role="alert">{state.refused}</ErrorNote>}
      <input type="hidden" name="until" value={until} />
      <Button tone="primary" type="submit">
        Mark as seen
      </Button>
    </form>
  )
}
