'use client'

import { useEffect, useRef } from 'react'
import { painted } from '@/components/after-paint'
import { useShell } from '@/components/shell/shell-context'
import type { Told } from './live-connection'

/** Calls `hear` with what changes at the desk, as long as the screen is there. It begins once the page rests. */
export function useLive(hear: (told: Told) => void): void {
  const { me } = useShell()
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    let isOver = false
    let stop = () => {}
    void painted()
      .then(() => import('./live-connection'))
      .then(({ hearLive }) => {
        if (!isOver)
          stop = hearLive(me.id, (told) => {
            latest.current(told)
          })
      })
      .catch(() => undefined)
    return () => {
      isOver = true
      stop()
    }
  }, [me.id])
}
