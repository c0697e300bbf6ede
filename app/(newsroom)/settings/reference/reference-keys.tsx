'use client'

import { useRouter } from 'next/navigation'
import { ActionBar } from '@/components/actions/action-bar'
import { useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { focusSeek } from '@/components/seek-field'
import { referenceActions } from './reference-actions'

/** Hears the keys of the reference facts, and prints them at their foot. */
export function ReferenceKeys({ whyNotChange }: { whyNotChange: string | null }) {
  const { step, open, home } = useRows()
  const router = useRouter()
  const actions = referenceActions({
    ...{ step, open, whyNotChange },
    filter: focusSeek,
    add: () => {
      router.push('/settings/reference?add=term')
    },
  })
  useActions(actions, { home })
  return <ActionBar className="col-span-full" actions={actions} />
}
