import { useRef, useState } from 'react'
import { announce } from '@/components/shell/live-region'
import type { ReadingProgress } from '@/lib/domain/articles/reading-progress'
import { sayProgress } from '@/lib/domain/articles/reading-progress'

/** What is being brought in now, one at a time: how far it is, and the way to end it. */
export function useGoing() {
  const [said, setSaid] = useState<string | null>(null)
  const going = useRef<AbortController | null>(null)

  /** Begins one; what went on before it ends. */
  const begin = (stage: ReadingProgress['stage'], of: string) => {
    going.current?.abort()
    const mine = new AbortController()
    going.current = mine
    let heard = stage
    setSaid(sayProgress({ stage }))
    announce(`${sayProgress({ stage })} ${of}.`)
    return {
      signal: mine.signal,
      onProgress: (progress: ReadingProgress) => {
        if (mine.signal.aborted) return
        setSaid(sayProgress(progress))
        // Counts are looked at; only a new stage is read aloud.
        if (progress.stage !== heard) announce(`${sayProgress({ stage: progress.stage })}.`)
        heard = progress.stage
      },
      end: () => {
        if (going.current === mine) setSaid(null)
      },
    }
  }
  const cancel = () => {
    going.current?.abort()
    setSaid(null)
    announce('Cancelled. Nothing was changed.')
  }
  return { said, begin, cancel }
}
