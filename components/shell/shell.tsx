'use client'

import type { ReactNode } from 'react'
import { Toasts } from '@/components/notices/toasts'
import { later } from '@/components/later'
import { LiveRegions } from './live-region'
import { Rail } from './rail'
import { useUndoStack } from './use-undo-stack'
import { useShellKeys } from './use-shell-keys'

/** Comes with the shell, so that a page and the page that is shown where there is none fetch it once between them. */
export { PageBar } from './page-bar'

const useOverlays = later(() => import('./overlays'))

/** What stands around every page of the desk: the rail, the panels that open over it, and what is said aloud. */
export function Shell({ children }: { children: ReactNode }) {
  const over = useOverlays()
  useShellKeys({ isOnItsWay: over === null })
  useUndoStack()
  return (
    <>
      <a className="fixed start-2 -top-16 z-10 bg-bg px-3 py-2 focus:top-2 print:hidden" href="#main">
        Skip to content
      </a>
      <div className="grid h-dvh grid-cols-[6.25rem_minmax(0,1fr)] grid-rows-[2.75rem_minmax(0,1fr)] max-tablet:grid-cols-1 max-tablet:grid-rows-[3.25rem_minmax(0,1fr)] print:block print:h-auto print:overflow-visible [&>main]:col-start-2 [&>main]:row-start-2 [&>main]:min-h-0 [&>main]:outline-none max-tablet:[&>main]:col-start-1">
        <Rail />
        {children}
      </div>
      <LiveRegions />
      <Toasts />
      {over && <over.Overlays />}
    </>
  )
}
