'use client'

import { later } from '@/components/later'

const useToaster = later(() => import('./toaster'))

/** Where notices appear; what is said before it is there waits for it. */
export function Toasts() {
  const parts = useToaster()
  return parts && <parts.Toaster />
}
