'use client'

import type { ReactNode } from 'react'
import { Toasts } from '@/components/ui/toast'
import { KeyHelp } from './key-help'
import { LiveRegions } from './live-region'
import { Menu } from './menu'
import { Palette } from './palette'
import { Rail } from './rail'
import { SignInAgain } from './sign-in-again'
import { useUndoStack } from './use-undo-stack'
import { useShellKeys } from './use-shell-keys'

/** What stands around every page of the desk: the rail, the panels that open over it, and what is said aloud. */
export function Shell({ children }: { children: ReactNode }) {
  useShellKeys()
  useUndoStack()
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <div className="shell">
        <Rail />
        {children}
      </div>
      <LiveRegions />
      <Toasts />
      <Menu />
      <Palette />
      <KeyHelp />
      <SignInAgain />
    </>
  )
}
