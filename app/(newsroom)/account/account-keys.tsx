'use client'

import { ActionBar } from '@/components/actions/action-bar'
import { accountActions } from './account-actions'
import { useSingleKeys } from './use-single-keys'

const nothing = () => undefined

/** The keys of the account page, at its foot; the form of the password hears them. */
export function AccountKeys({ whyNotSignOut }: { whyNotSignOut: string | null }) {
  const [singleKeys] = useSingleKeys()
  const does = { changePassword: nothing, switchSingleKeys: nothing, step: nothing, signOutOthers: nothing }
  return <ActionBar actions={accountActions({ ...does, singleKeys, whyNotSignOut })} />
}
