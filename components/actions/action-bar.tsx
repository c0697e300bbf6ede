import { KeyBar } from '@/components/ui/key-bar'
import { Kbd } from '@/components/ui/kbd'
import type { Action } from './action'
import { barOf } from './action-keys'

/** The keys of the screen, at its foot, from its table of actions. */
export function ActionBar({ actions }: { actions: readonly Action[] }) {
  return (
    <KeyBar keys={barOf(actions)}>
      <Kbd>?</Kbd> all keys
    </KeyBar>
  )
}
