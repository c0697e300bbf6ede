'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ApiProblem } from '@/components/api'

/** What every change of this desk hands to `makeChange`: the refusal is shown beside what was tried. */
export interface Heard {
  onRefused: (problem: ApiProblem) => boolean
}

/** Makes changes, and gives an address to go to next; null or nothing stays here. */
export type Work = (work: (heard: Heard) => Promise<string | null | undefined>) => void

/** One piece of work at a time: whether it is under way, and the sentence when it was refused. What was typed is never touched. */
export function useWork() {
  const router = useRouter()
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, startWork] = useTransition()

  /** The page is read again also after a refusal: things have moved on. */
  const change: Work = (work) => {
    if (busy) return
    startWork(async () => {
      setRefused(null)
      const next = await work({
        onRefused: ({ detail }) => {
          setRefused(detail)
          return true
        },
      })
      if (typeof next === 'string') router.push(next)
      else router.refresh()
    })
  }
  return { busy, refused, change }
}
