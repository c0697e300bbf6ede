'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { beginWith } from '@/components/changes/left-changes'
import { guideElsewhere } from '@/components/changes/place'
import { beginStackOf } from '@/components/changes/undo'
import { useShell } from './shell-context'

/** What this person’s tabs that are gone have left is sent; what they did in this one can be taken back on every screen; undoing leads back to the screen where it was done. */
export function useUndoStack(): void {
  const router = useRouter()
  const { me } = useShell()
  useEffect(() => {
    beginStackOf(me.id)
    void beginWith(me.id)
    const again = () => void beginWith(me.id)
    window.addEventListener('focus', again)
    return () => {
      window.removeEventListener('focus', again)
    }
  }, [me.id])
  useEffect(
    () =>
      guideElsewhere((href) => {
        if (href !== window.location.pathname + window.location.search) router.push(href)
        return true
      }),
    [router],
  )
}
