'use client'

import { QueryClient, QueryClientProvider, notifyManager } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ApiProblem } from './api'

// What a key changed in the cache is drawn in one go with what else it changed, and not a task later.
notifyManager.setScheduler(queueMicrotask)

/** Tries again only what nobody has refused, twice. */
function tryAgain(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiProblem && error.mayTryAgain
}

/** TanStack Query for the screens that change things by key; one client per signed-in page. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: tryAgain, refetchOnMount: true } } }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
