'use client'

import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'
import { floating } from './floating'

interface MenuProps {
  /** A button; it opens the menu. */
  trigger: ReactNode
  align?: 'start' | 'end'
  /** Where its button was pressed before the menu was there. */
  startsOpen?: boolean
  /** Said above the items. */
  head?: ReactNode
  children: ReactNode
}

/** Things to do that belong to one place, behind one button. It opens where the button stands, so that it keeps its landmark. */
export function Menu({ trigger, align = 'start', startsOpen = false, head, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={startsOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          floating,
          'max-h-(--radix-dropdown-menu-content-available-height) min-w-56 overflow-y-auto overscroll-contain p-1',
        )}
      >
        {head !== undefined && (
          <DropdownMenu.Label className="mb-1 grid gap-0.5 border-b border-hairline px-2.5 pt-1.5 pb-2.5">
            {head}
          </DropdownMenu.Label>
        )}
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

interface MenuItemProps {
  onSelect?: () => void
  /** Its one child is a link, which the item becomes. */
  asChild?: boolean
  /** Why it can’t be done now, said under its label. */
  whyNot?: string | null
  kbd?: string
  children: ReactNode
}

export function MenuItem({ onSelect, asChild, whyNot = null, kbd, children }: MenuItemProps) {
  const look =
    'flex min-h-8 cursor-default flex-wrap items-center gap-x-2 rounded-md px-2.5 py-1 no-underline outline-none data-highlighted:bg-active refused:text-faint max-phone:min-h-11'
  if (asChild === true)
    return (
      <DropdownMenu.Item asChild className={look}>
        {children}
      </DropdownMenu.Item>
    )
  return (
    <DropdownMenu.Item
      className={look}
      aria-disabled={whyNot !== null || undefined}
      onSelect={(event) => {
        if (whyNot === null) onSelect?.()
        else event.preventDefault()
      }}
    >
      {children}
      {kbd !== undefined && <Kbd className="ms-auto">{kbd}</Kbd>}
      {whyNot !== null && <span className="basis-full text-small text-muted">{whyNot}</span>}
    </DropdownMenu.Item>
  )
}
