'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { sentenceFor } from '@/components/api'
import { announce } from '@/components/shell/live-region'

/** One change at a time: whether it is under way, and the sentence when it was refused. What was typed is never touched. */
export function useChange() {
  const router = useRouter()
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, startChange] = useTransition()

  /** `work` may give an address to go to next; else the page is read again, also after a refusal: things have moved on. */
  function change(said: string, work: () => Promise<string | undefined>) {
    if (busy) return
    startChange(async () => {
      setRefused(null)
      try {
        const next = await work()
        announce(said)
        if (next === undefined) router.refresh()
        else router.push(next)
      } catch (error) {
        const sentence = sentenceFor(error)
        setRefused(sentence)
        announce(sentence, 'assertive')
        router.refresh()
      }
    })
  }
  return { busy, refused, change }
}
