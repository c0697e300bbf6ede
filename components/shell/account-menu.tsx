'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { startTransition } from 'react'
import { Menu, MenuItem } from '@/components/ui/menu'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { useShell } from './shell-context'

/** Their account, and the ways out. */
export function AccountMenu({ trigger }: { trigger: ReactNode }) {
  const { me, signOut, signOutEverywhere } = useShell()
  const act = (work: () => Promise<void>) => () => {
    startTransition(work)
  }
  return (
    <Menu
      align="end"
      startsOpen
      head={
        <>
          <b className="font-semibold">{me.name}</b>
          <span className="text-small text-muted">
            {ROLE_INFO[me.role].label}, {me.email}
          </span>
        </>
      }
      trigger={trigger}
    >
      <MenuItem asChild>
        <Link href="/account">Account</Link>
      </MenuItem>
      <MenuItem onSelect={act(signOut)}>Sign out</MenuItem>
      <MenuItem onSelect={act(signOutEverywhere)}>Sign out everywhere</MenuItem>
    </Menu>
  )
}
