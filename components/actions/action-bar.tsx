import type { ReactNode } from 'react'
import { KeyBar } from '@/components/ui/key-bar'
import { Kbd } from '@/components/ui/kbd'
import type { Action } from './action'
import type { KeyLine } from './action-keys'
import { barOf } from './action-keys'

interface ActionBarProps {
  actions: readonly Action[]
  /** Keys of every screen that lead on from here. */
  also?: readonly KeyLine[]
  /** What one may want to know here, in the place of where the other keys are told. */
  children?: ReactNode
  className?: string
}

/** The keys of the screen, at its foot, from its table of actions. */
export function ActionBar({ actions, also = [], children, className }: ActionBarProps) {
  return (
    <KeyBar keys={[...barOf(actions), ...also]} {...(className !== undefined && { className })}>
      {children ?? (
        <>
          <Kbd>?</Kbd> all keys
        </>
      )}
    </KeyBar>
  )
}
