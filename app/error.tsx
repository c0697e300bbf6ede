'use client'

import { Broken } from '@/components/broken'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Broken digest={error.digest} retry={reset} />
}
