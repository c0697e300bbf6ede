'use client'

import { lazy, Suspense } from 'react'
import type { BrokenProps } from './broken'

const Broken = lazy(async () => ({ default: (await import('./broken')).Broken }))

/**
 * A page that broke, fetched when one does: it comes with every page otherwise, and is hardly ever seen. Where it can’t be fetched
 * either, app/global-error.tsx is shown, which comes with every page.
 */
export function BrokenPage(props: BrokenProps) {
  return (
    <Suspense>
      <Broken {...props} />
    </Suspense>
  )
}
