'use client'

import type { ComponentProps } from 'react'
import { useState } from 'react'
import { Initials } from '@/components/initials'
import { later } from '@/components/later'
import { Button } from '@/components/ui/button'
import { useShell } from './shell-context'

const useMenu = later(() => import('./account-menu'))

function WhoButton(button: ComponentProps<typeof Button>) {
  const { me } = useShell()
  return (
    <Button aria-haspopup="menu" {...button} tone="bare" className="rounded-full max-tablet:-mx-2 max-tablet:size-11">
      <span className="sr-only">{me.name}: account</span>
      <span aria-hidden="true">
        <Initials person={me} mine />
      </span>
    </Button>
  )
}

/** Whoever is signed in: their account, and the ways out. Without JavaScript the account page has them too. */
export function WhoMenu() {
  const menu = useMenu()
  const [isAsked, setAsked] = useState(false)
  const ask = () => {
    setAsked(true)
  }
  return (
    <>
      {isAsked && menu ? (
        <menu.AccountMenu trigger={<WhoButton />} />
      ) : (
        <WhoButton
          aria-expanded={false}
          onClick={ask}
          onKeyDown={({ key }) => {
            if (key === 'ArrowDown') ask()
          }}
        />
      )}
      <noscript>
        <a href="/account">Account</a>
      </noscript>
    </>
  )
}
