import type { Action } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

/** Keys that its buttons print too. */
export const HAND_OVER_KEYS = { ask: 'A', away: 'W' } as const

interface HandOverScreen {
  step: (by: 1 | -1) => void
  /** Whom there is something to ask. */
  mayAsk: boolean
  name: string
  ask: () => void
  /** Null where they have left, and can’t be away. */
  away: (() => void) | null
}

/** What can be done by keys where somebody’s work is handed over; only admins see it. */
export const handOverActions = ({ step, mayAsk, name, ask, away }: HandOverScreen): Action[] => [
  ...stepActions(step, 'row'),
  ...(mayAsk
    ? [
        {
          id: 'ask',
          label: `Ask ${name} to choose`,
          keys: [HAND_OVER_KEYS.ask],
          group: 'Do',
          bar: 'ask',
          decides: true,
          run: ask,
        },
      ]
    : []),
  ...(away
    ? [
        {
          id: 'away',
          label: `Say that ${name} is only away`,
          keys: [HAND_OVER_KEYS.away],
          group: 'Do',
          bar: 'away instead',
          run: away,
        },
      ]
    : []),
]
