import type { Action } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

interface HandOverScreen {
  step: (by: 1 | -1) => void
  /** Whom there is something to ask. */
  mayAsk: boolean
  name: string
  ask: () => void
}

/** What can be done by keys where somebody’s work is handed over; only admins see it. */
export const handOverActions = ({ step, mayAsk, name, ask }: HandOverScreen): Action[] => [
  ...stepActions(step, 'row'),
  ...(mayAsk
    ? [{ id: 'ask', label: `Ask ${name} to choose`, keys: ['A'], group: 'Do', bar: 'ask', decides: true, run: ask }]
    : []),
]
