'use client'

import { ActionBar } from '@/components/actions/action-bar'
import { useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { peopleActions } from './people-actions'

/** Hears the keys of the people page, and prints them at its foot. */
export function PeopleKeys() {
  const { step, home } = useRows()
  const actions = peopleActions({ step, invite: () => document.getElementById('name')?.focus() })
  useActions(actions, { home })
  return <ActionBar className="col-span-full" actions={actions} />
}
