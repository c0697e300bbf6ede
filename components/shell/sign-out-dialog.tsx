'use client'

import { startTransition } from 'react'
import { wipe } from '@/components/changes/kept-changes'
import { useWaiting } from '@/components/changes/outbox'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { WILL_BE_TAKEN_BACK } from './queued-changes'
import { useShell } from './shell-context'

const MAY_BE_THERE = 'What the desk has already, although its answer did not come, stays done if you discard them.'

/** Signing out while changes wait: they can be left on this device for their person, or discarded. */
export function SignOutDialog() {
  const { me, leaving, stay } = useShell()
  const waiting = useWaiting()
  const leave = () => {
    stay()
    if (leaving) startTransition(leaving)
  }
  const discard = async () => {
    for (const { discard: drop } of waiting) drop()
    await wipe(me.id)
    leave()
  }
  return (
    <Dialog
      title={waiting.length === 1 ? 'One change is not sent yet' : `${waiting.length} changes are not sent yet`}
      description={`They can wait on this device. They are sent when you sign in here again, and never as anybody else.${
        waiting.some(({ sent }) => sent !== null) ? ` ${MAY_BE_THERE}` : ''
      }`}
      open={leaving !== null}
      onOpenChange={(open) => {
        if (!open) stay()
      }}
      close="Stay signed in"
      actions={
        <>
          <Button tone="primary" onClick={leave}>
            Sign out and keep them
          </Button>
          <Button onClick={() => void discard()}>Discard them and sign out</Button>
        </>
      }
    >
      <ol className="grid gap-1" aria-label="Not sent yet">
        {waiting.map(({ key, label, regretted }) => (
          <li key={key}>
            <bdi>{label}</bdi>
            {regretted && <span className="text-muted"> – {WILL_BE_TAKEN_BACK}</span>}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
