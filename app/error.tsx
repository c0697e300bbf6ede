'use client'

import type { BrokenProps } from '@/components/broken'
import { BrokenPage } from '@/components/broken-page'

export default function PageError(props: BrokenProps) {
  return <BrokenPage {...props} />
}
