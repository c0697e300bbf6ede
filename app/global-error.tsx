'use client'

import { Broken } from '@/components/broken'
import './globals.css'

/** When not even the root layout could be drawn. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Broken digest={error.digest} retry={reset} />
      </body>
    </html>
  )
}
