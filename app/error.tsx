'use client'

import { Broken } from '@/components/broken'
import { useTryAgain } from '@/components/use-try-again'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Broken digest={error.digest} retry={useTryAgain(reset)} />
}
