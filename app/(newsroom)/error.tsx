'use client'

import type { BrokenProps } from '@/components/broken'
import { BrokenPage } from '@/components/broken-page'

/** Inside the shell, so that the rail still leads elsewhere. */
export default function DeskError(props: BrokenProps) {
  return <BrokenPage {...props} />
}
