'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/** Gives the value once it has stayed the same for `pause` milliseconds, so that nobody who types asks for each letter; null until then. */
export function useSettled(value: string, pause: number): string | null {
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value)
    }, pause)
    return () => {
      clearTimeout(timer)
    }
  }, [value, pause])
  return settled === value ? settled : null
}

/** Milliseconds of quiet before the desk is asked for words. */
const PAUSE = 150

/** What the desk found last of the words typed; null before that, and for no words. A refusal finds nothing new. */
export function useSought<Found>(
  words: string,
  seek: (words: string, signal: AbortSignal) => Promise<Found>,
): Found | null {
  const settled = useSettled(words, PAUSE)
  const [found, setFound] = useState<Found | null>(null)
  const ask = useEffectEvent(seek)
  useEffect(() => {
    if (settled === null || settled === '') return
    const gone = new AbortController()
    ask(settled, gone.signal).then(setFound, () => undefined)
    return () => {
      gone.abort()
    }
  }, [settled])
  return words === '' ? null : found
}
