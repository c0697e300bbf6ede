import type { ReactNode } from 'react'
import { Blank } from '@/components/ui/blank'

/** The database can't be reached: what is safe, and what to do. */
export function Away({ children }: { children: ReactNode }) {
  return (
    <Blank named title="The desk’s records cannot be reached." action={children}>
      What was saved is safe, and what you typed is kept on this device. This page loads by itself when they answer, and
      asks again every 15 seconds.
    </Blank>
  )
}
