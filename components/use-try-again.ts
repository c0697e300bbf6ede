'use client'

import { useRouter } from 'next/navigation'
import { startTransition } from 'react'

/** Asks the server for the page once more; `reset` alone would show the answer that failed again. */
export function useTryAgain(reset: () => void): () => void {
  const router = useRouter()
  return () => {
    startTransition(() => {
      router.refresh()
      reset()
    })
  }
}
