'use client'

import { DropdownMenu } from 'radix-ui'
import Link from 'next/link'
import { startTransition } from 'react'
import { Initials } from '@/components/initials'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { useShell } from './shell-context'

/** Whoever is signed in: their account, and the ways out. Without JavaScript the account page has them too. */
export function WhoMenu() {
  const { me, signOut, signOutEverywhere } = useShell()
  const item = (label: string, act: () => Promise<void>) => (
    <DropdownMenu.Item
      onSelect={() => {
        startTransition(act)
      }}
    >
      {label}
    </DropdownMenu.Item>
  )
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="bare whose">
          <span className="sr">{me.name}: account</span>
          <span aria-hidden="true">
            <Initials person={me} mine />
          </span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
            <DropdownMenu.Label>
              <b className="strong">{me.name}</b>
              <span className="fine">
                {ROLE_INFO[me.role].label}, {me.email}
              </span>
            </DropdownMenu.Label>
            <DropdownMenu.Separator />
            <DropdownMenu.Item asChild>
              <Link href="/account">Account</Link>
            </DropdownMenu.Item>
            {item('Sign out', signOut)}
            {item('Sign out everywhere', signOutEverywhere)}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <noscript>
        <a href="/account">Account</a>
      </noscript>
    </>
  )
}
