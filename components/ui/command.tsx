'use client'

import { Command as Cmdk } from 'cmdk'
import type { ComponentProps } from 'react'
import { cn } from './cn'

/** What is typed finds what can be done or taken: arrows step through it, Enter takes. */
export const Command = Cmdk

export function CommandField({ className, ...field }: ComponentProps<typeof Cmdk.Input>) {
  return (
    <Cmdk.Input
      {...field}
      className={cn(
        'w-full border-b border-hairline bg-transparent placeholder:text-faint placeholder:opacity-100',
        className,
      )}
    />
  )
}

interface CommandListProps extends ComponentProps<typeof Cmdk.List> {
  /** Said when the words find nothing. */
  none: string
}

export function CommandList({ none, className, children, ...list }: CommandListProps) {
  return (
    <Cmdk.List {...list} className={cn('[scrollbar-width:thin] overflow-auto', className)}>
      <Cmdk.Empty className="px-3 py-2 text-muted">{none}</Cmdk.Empty>
      {children}
    </Cmdk.List>
  )
}

export function CommandGroup(group: ComponentProps<typeof Cmdk.Group>) {
  return (
    <Cmdk.Group
      {...group}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
    />
  )
}

export function CommandItem({ className, ...item }: ComponentProps<typeof Cmdk.Item>) {
  return (
    <Cmdk.Item
      {...item}
      className={cn(
        'flex min-h-8 cursor-default items-center gap-2 rounded-md px-3 data-[selected=true]:bg-active max-phone:min-h-11',
        className,
      )}
    />
  )
}
