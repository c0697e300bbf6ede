'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useEffectEvent, useState } from 'react'
import { Blank } from '@/components/ui/blank'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Away } from './away'
import { CopyButton } from './copy-button'

export interface BrokenProps {
  error: Error & {
    /** Under which the log holds the rest. */
    digest?: string
  }
  reset: () => void
}

const ASK_EVERY_MS = 15_000

/** Asks the server for the page once more; `reset` alone would show the answer that failed again. */
function useTryAgain(reset: () => void): () => void {
  const router = useRouter()
  return () => {
    startTransition(() => {
      router.refresh()
      reset()
    })
  }
}

/** Whether the database is away. As long as it is it is asked for again, and once it answers the page is. */
function useAway(retry: () => void): boolean {
  const [away, setAway] = useState(false)
  const tryAgain = useEffectEvent(retry)
  useEffect(() => {
    let wasAway = false
    const ask = async () => {
      const ready = await fetch('/api/ready').catch(() => null)
      if (ready?.status === 503) {
        wasAway = true
        setAway(true)
      } else if (wasAway && ready?.ok) tryAgain()
    }
    void ask()
    const timer = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return away
}

/** A page that broke on our side, or that the database is away for: what happened, what is safe, what to do. */
export function Broken({ error: { digest }, reset }: BrokenProps) {
  const retry = useTryAgain(reset)
  if (useAway(retry))
    return (
      <Away>
        <Button tone="primary" onClick={retry}>
          Try now
        </Button>
      </Away>
    )
  return (
    <Blank
      named
      title="This broke on our side."
      action={
        <>
          <Button tone="primary" onClick={retry}>
            Try again
          </Button>
          <a className={buttonLook()} href="/desk">
            Go to desk
          </a>
        </>
      }
    >
      <p>
        What you typed is kept on this device. Try again; if it happens twice, {digest ? 'give this number to' : 'tell'}{' '}
        your admin.
      </p>
      {digest && (
        <p className="mt-2 flex items-center gap-2 font-ui text-ui text-ink">
          <span className="text-[1rem] font-semibold tracking-[0.04em] whitespace-nowrap tabular-nums">{digest}</span>
          <CopyButton what="Number" tone="plain" text={() => digest} />
        </p>
      )}
    </Blank>
  )
}
