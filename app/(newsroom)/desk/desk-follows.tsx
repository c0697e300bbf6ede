'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useShell } from '@/components/shell/shell-context'

/** Asks for the desk anew when what waits for this person has become more or less, by whoever's hand; the focus stays where it is. */
export function DeskFollows() {
  const { counts } = useShell()
  const router = useRouter()
  const waiting = `${counts.desk} ${counts.review}`
  const shown = useRef(waiting)
  useEffect(() => {
    if (shown.current === waiting) return
    shown.current = waiting
    router.refresh()
  }, [waiting, router])
  return null
}
