'use client'

import Link from 'next/link'
import { startTransition } from 'react'
import { Initials } from '@/components/initials'
import { Menu, MenuItem } from '@/components/ui/menu'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { useShell } from './shell-context'

/** Whoever is signed in: their account, and the ways out. Without JavaScript the account page has them too. */
export function WhoMenu() {
  const { me, signOut, signOutEverywhere } = useShell()
  const act = (work: () => Promise<void>) => () => {
    startTransition(work)
  }
  return (
    <>
      <Menu
        align="end"
        head={
          <>
            <b className="font-semibold">{me.name}</b>
            <span className="text-small text-muted">
              {ROLE_INFO[me.role].label}, {me.email}
            </span>
          </>
        }
        trigger={
          <button
            type="button"
            className="inline-flex cursor-pointer items-center justify-center rounded-full max-tablet:-mx-2 max-tablet:size-11"
          >
            <span className="sr-only">{me.name}: account</span>
            <span aria-hidden="true">
              <Initials person={me} mine />
            </span>
          </button>
        }
      >
        <MenuItem asChild>
          <Link href="/account">Account</Link>
        </MenuItem>
        <MenuItem onSelect={act(signOut)}>Sign out</MenuItem>
        <MenuItem onSelect={act(signOutEverywhere)}>Sign out everywhere</MenuItem>
      </Menu>
      <noscript>
        <a href="/account">Account</a>
      </noscript>
    </>
  )
}
