import type { Action } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

interface PeopleScreen {
  step: (by: 1 | -1) => void
  invite: () => void
}

/** What can be done on the people page by keys; only admins see it. */
export const peopleActions = ({ step, invite }: PeopleScreen): Action[] => [
  ...stepActions(step, 'button in the list'),
  { id: 'invite', label: 'Invite someone', keys: ['N'], group: 'Do', bar: 'invite', run: invite },
]
