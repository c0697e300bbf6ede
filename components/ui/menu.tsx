'use client'

import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { createContext, use, useRef } from 'react'
import { cn, tw } from './cn'
import { Kbd } from './kbd'
import { floating } from './floating'

/** Takes the focus out of an open menu, to where the next key is meant for. */
const Leave = createContext<() => void>(() => undefined)

interface MenuProps {
  /** A button; it opens the menu. */
  trigger: ReactNode
  align?: 'start' | 'end'
  /** Where its button was pressed before the menu was there. */
  startsOpen?: boolean
  /** Its button stands in the page’s own content: it opens beside the page, whose keys rest meanwhile. */
  inPage?: boolean
  /** Where the focus goes instead of its button. */
  focusBack?: () => void
  /** Said above the items. */
  head?: ReactNode
  children: ReactNode
}

/** Things to do that belong to one place, behind one button. It opens where the button stands, so that it keeps its landmark. */
export function Menu({ trigger, align = 'start', startsOpen = false, inPage, focusBack, head, children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  // At once, not once the menu is gone: the next key may come before that.
  const leave = () => {
    if (focusBack) focusBack()
    else button.current?.focus()
  }
  const content = (
    <DropdownMenu.Content
      align={align}
      sideOffset={6}
      collisionPadding={8}
      onEscapeKeyDown={leave}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
      }}
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
  )
  return (
    <Leave value={leave}>
      <DropdownMenu.Root modal={false} defaultOpen={startsOpen}>
        <DropdownMenu.Trigger asChild ref={button}>
          {trigger}
        </DropdownMenu.Trigger>
        {inPage === true ? <DropdownMenu.Portal>{content}</DropdownMenu.Portal> : content}
      </DropdownMenu.Root>
    </Leave>
  )
}

const item = tw(
  'flex min-h-8 cursor-default flex-wrap items-center gap-x-2 rounded-md px-2.5 py-1 no-underline outline-none data-highlighted:bg-active max-phone:min-h-11 refused:text-faint',
)

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
  const leave = use(Leave)
  if (asChild === true)
    return (
      <DropdownMenu.Item asChild className={item} onSelect={leave}>
        {children}
      </DropdownMenu.Item>
    )
  return (
    <DropdownMenu.Item
      className={item}
      aria-disabled={whyNot !== null || undefined}
      onSelect={(event) => {
        if (whyNot !== null) {
          event.preventDefault()
          return
        }
        leave()
        onSelect?.()
      }}
    >
      {children}
      {kbd !== undefined && <Kbd className="ms-auto">{kbd}</Kbd>}
      {whyNot !== null && <span className="basis-full text-small text-muted">{whyNot}</span>}
    </DropdownMenu.Item>
  )
}

interface MenuChoicesProps {
  label: string
  value: string
  onChange: (value: string) => void
  choices: readonly { value: string; label: string; kbd?: string }[]
}

/** One of a few, within a menu; a line parts them from what follows. */
export function MenuChoices({ label, value, onChange, choices }: MenuChoicesProps) {
  const leave = use(Leave)
  return (
    <>
      <DropdownMenu.RadioGroup value={value} aria-label={label}>
        {choices.map((choice) => (
          <DropdownMenu.RadioItem
            key={choice.value}
            value={choice.value}
            className={cn(item, 'data-[state=checked]:font-semibold')}
            onSelect={() => {
              leave()
              onChange(choice.value)
            }}
          >
            {choice.label}
            {choice.kbd !== undefined && <Kbd className="ms-auto">{choice.kbd}</Kbd>}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
      <DropdownMenu.Separator className="my-1 h-px bg-hairline" />
    </>
  )
}

interface MenuTickProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

/** Something that is so or not. */
export function MenuTick({ checked, onChange, children }: MenuTickProps) {
  const leave = use(Leave)
  return (
    <DropdownMenu.CheckboxItem
      className={cn(item, 'data-[state=checked]:font-semibold')}
      checked={checked}
      onSelect={leave}
      onCheckedChange={onChange}
    >
      {children}
    </DropdownMenu.CheckboxItem>
  )
}
