'use client'

import { Broken } from '@/components/broken'

/** Inside the shell, so that the rail still leads elsewhere. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Broken digest={error.digest} retry={reset} />
}
