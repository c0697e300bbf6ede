'use client'

import { Broken } from '@/components/broken'
import { useTryAgain } from '@/components/use-try-again'

/** Inside the shell, so that the rail still leads elsewhere. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Broken digest={error.digest} retry={useTryAgain(reset)} />
}
