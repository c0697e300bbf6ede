'use client'

import { useEffect, useRef } from 'react'
import { painted } from '@/components/after-paint'
import type { Told } from './live-connection'

/** Calls `hear` with what changes at the desk, as long as the screen of this person is there. It begins once the page rests. */
export function useLive(person: string, hear: (told: Told) => void): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    let isOver = false
    let stop = () => {}
    void painted()
      .then(() => import('./live-connection'))
      .then(({ joinLive }) => {
        if (!isOver)
          stop = joinLive(person, (told) => {
            latest.current(told)
          })
      })
      .catch(() => undefined)
    return () => {
      isOver = true
      stop()
    }
  }, [person])
}
