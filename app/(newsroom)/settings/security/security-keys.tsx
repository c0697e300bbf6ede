'use client'

import { ActionBar } from '@/components/actions/action-bar'
import { securityActions } from './security-actions'

/** The keys of the security page, at its foot; the form at its head hears them. */
export function SecurityKeys({ unseen }: { unseen: number }) {
  const actions = securityActions({ markSeen: () => undefined, unseen })
  return <ActionBar className="col-span-full" actions={actions} also={[{ keys: ['G', 'P'], label: 'people' }]} />
}
