'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { guideTo } from '@/components/changes/place'
import { beginStackOf } from '@/components/changes/undo'
import { useShell } from './shell-context'

/** What this person did in this tab can be taken back on every screen; undoing leads back to the screen where it was done. */
export function useUndoStack(): void {
  const router = useRouter()
  const { me } = useShell()
  useEffect(() => {
    beginStackOf(me.id)
  }, [me.id])
  useEffect(
    () =>
      guideTo((href) => {
        if (href !== window.location.pathname + window.location.search) router.push(href)
        return true
      }),
    [router],
  )
}
