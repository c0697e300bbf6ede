import type { Action } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

export type ProposedId = 'next' | 'previous' | 'accept' | 'acceptReady' | 'change' | 'leaveOut' | 'restore' | 'galley'

interface ProposedScreenActions {
  step: (by: 1 | -1) => void
  /** What can be done with the note at hand; null where none is. */
  accept: () => void
  acceptReady: () => void
  change: () => void
  leaveOut: () => void
  restore: () => void
  toGalley: () => void
  /** How many can be accepted together. */
  ready: number
  whyNotEdit: string | null
}

const DO = 'Do'

/** What can be done where proposed sources are looked through. */
export const proposedActions = (screen: ProposedScreenActions): Action<ProposedId>[] => [
  ...stepActions(screen.step, 'note'),
  {
    ...{ id: 'accept', label: 'Accept it as evidence', keys: ['A'], group: DO, bar: 'accept', decides: true },
    whyNot: () => screen.whyNotEdit,
    run: screen.accept,
  },
  {
    ...{
      id: 'acceptReady',
      label: 'Accept all that are ready',
      keys: ['⇧A'],
      group: DO,
      bar: 'all ready',
      decides: true,
    },
    whyNot: () =>
      screen.whyNotEdit ?? (screen.ready === 0 ? 'None is ready: each lacks a source, a place or a claim.' : null),
    run: screen.acceptReady,
  },
  {
    ...{ id: 'change', label: 'Say its source or its place', keys: ['E'], group: DO, bar: 'change' },
    whyNot: () => screen.whyNotEdit,
    run: screen.change,
  },
  {
    ...{ id: 'leaveOut', label: 'Leave it out', keys: ['D'], group: DO, bar: 'leave out', decides: true },
    whyNot: () => screen.whyNotEdit,
    run: screen.leaveOut,
  },
  {
    ...{ id: 'restore', label: 'Propose again what was left out', keys: ['R'], group: DO, decides: true },
    whyNot: () => screen.whyNotEdit,
    run: screen.restore,
  },
  { ...{ id: 'galley', label: 'Back to galley', keys: ['Esc'], group: 'Move' }, run: screen.toGalley },
]
