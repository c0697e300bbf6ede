import type { Action } from '@/components/actions/action'

/** Keys that its buttons print too. */
export const SECURITY_KEYS = { seen: 'M' } as const

interface SecurityScreen {
  markSeen: () => void
  /** How many there are to look at since they were last marked as seen. */
  unseen: number
}

/** What can be done on the security page; only admins see it. */
export const securityActions = ({ markSeen, unseen }: SecurityScreen): Action[] => [
  {
    ...{ id: 'seen', label: 'Mark as seen', keys: [SECURITY_KEYS.seen], group: 'Do', decides: true },
    ...(unseen > 0 && { bar: 'mark as seen' }),
    whyNot: () => (unseen > 0 ? null : 'There is nothing new to mark as seen.'),
    run: markSeen,
  },
]
