import { tableOf } from '@/components/actions/action'
import { rowActions } from './panel-actions'

/** What can be done in the panel of contradictions. */
export interface ConflictScreen {
  step: (by: 1 | -1) => void
  whyNotEdit: string | null
  /** Which ones are listed; null where there is none of them. */
  shows: 'standing' | 'dismissed' | null
  dismiss: () => void
  restore: () => void
  /** Null where no claim stands on either side. */
  goTo: (() => void) | null
  close: () => void
}

const NONE = 'There is no contradiction here.'

export const conflictActions = ({ step, whyNotEdit, shows, dismiss, restore, goTo, close }: ConflictScreen) => [
  ...rowActions({
    step,
    take: {
      label: 'Go to the claim',
      keys: ['Enter'],
      whyNot: () => (goTo ? null : 'No claim is on these words.'),
      run: () => goTo?.(),
    },
    close,
  }),
  ...tableOf(
    {
      id: 'dismiss',
      label: 'Dismiss, with a reason',
      keys: ['D'],
      group: 'In this panel',
      bar: 'dismiss',
      decides: true,
      whyNot: () => whyNotEdit ?? (shows === 'standing' ? null : shows ? 'It is dismissed already.' : NONE),
      run: dismiss,
    },
    {
      id: 'restore',
      label: 'Restore',
      keys: ['R'],
      group: 'In this panel',
      ...(shows === 'dismissed' && { bar: 'restore' }),
      decides: true,
      whyNot: () => whyNotEdit ?? (shows === 'dismissed' ? null : shows ? 'It is not dismissed.' : NONE),
      run: restore,
    },
  ),
]

/** What a button of this panel can do. */
export type ConflictId = ReturnType<typeof conflictActions>[number]['id']
