import type { Action } from '@/components/actions/action'
import { MOVE, stepActions } from '@/components/actions/step-actions'

/** Keys that its buttons print too. */
export const REFERENCE_KEYS = { add: 'N' } as const

interface ReferenceScreen {
  step: (by: 1 | -1) => void
  open: () => void
  add: () => void
  filter: () => void
  /** Why nothing can be changed here; null where it can. */
  whyNotChange: string | null
}

/** What can be done with the reference facts by keys. */
export const referenceActions = ({ step, open, add, filter, whyNotChange }: ReferenceScreen): Action[] => [
  ...stepActions(step, 'fact'),
  {
    id: 'change',
    label: 'Change the fact',
    keys: ['Enter'],
    group: 'Do',
    bar: 'change',
    whyNot: () => whyNotChange,
    run: open,
  },
  {
    id: 'add',
    label: 'Add an office holder',
    keys: [REFERENCE_KEYS.add],
    group: 'Do',
    ...(whyNotChange === null && { bar: 'add' }),
    whyNot: () => whyNotChange,
    run: add,
  },
  { id: 'filter', label: 'Filter by words', keys: ['/'], group: MOVE, bar: 'filter', run: filter },
]
