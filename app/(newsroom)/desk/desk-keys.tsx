'use client'

import { useRouter } from 'next/navigation'
import { ActionBar } from '@/components/actions/action-bar'
import { useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { placesFor } from '@/components/shell/places'
import { useShell } from '@/components/shell/shell-context'
import { deskActions } from './desk-actions'

const LEADING_ON = ['/articles', '/review', '/corrections-desk', '/sources']

/** Hears the keys of the desk, and prints them at its foot. */
export function DeskKeys({ whyNotEdit }: { whyNotEdit: string | null }) {
  const { step, open, home } = useRows()
  const { me } = useShell()
  const router = useRouter()
  const actions = deskActions({
    ...{ step, open, whyNotEdit },
    newArticle: () => {
      router.push('/articles/new')
    },
  })
  useActions(actions, { home })
  const also = placesFor(me)
    .filter(({ href }) => LEADING_ON.includes(href))
    .map(({ key, label }) => ({ keys: ['G', key.toUpperCase()], label: label.toLowerCase() }))
  return <ActionBar className="col-span-full" actions={actions} also={also} />
}
