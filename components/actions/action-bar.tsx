'use client'

import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { KeyBar } from '@/components/ui/key-bar'
import { Kbd } from '@/components/ui/kbd'
import type { Action } from './action'
import type { KeyLine } from './action-keys'
import { barOf } from './action-keys'
import { aloneActions, onLayers } from './screen-actions'

interface ActionBarProps {
  actions: readonly Action[]
  /** Keys of every screen that lead on from here. */
  also?: readonly KeyLine[]
  /** What one may want to know here, in the place of where the other keys are told. */
  children?: ReactNode
  className?: string
}

/** The keys of the screen, at its foot, from its table of actions; while a panel is heard alone, the panel's. */
export function ActionBar({ actions, also = [], children, className }: ActionBarProps) {
  const over = useSyncExternalStore(onLayers, aloneActions, () => null)
  return (
    <KeyBar
      keys={over === null ? [...barOf(actions), ...also] : barOf(over)}
      {...(className !== undefined && { className })}
    >
      {children ?? (
        <>
          <Kbd>?</Kbd> all keys
        </>
      )}
    </KeyBar>
  )
}
