'use client'

import { ActionBar } from '@/components/actions/action-bar'
import { newsroomActions } from './newsroom-actions'

/** The keys of the newsroom's settings, at their foot; the form hears them. */
export function NewsroomKeys({ whyNotChange }: { whyNotChange: string | null }) {
  const actions = newsroomActions({ save: () => undefined, whyNotChange })
  return <ActionBar className="col-span-full" actions={actions} also={[{ keys: ['G', 'C'], label: 'corrections' }]} />
}
