'use client'

import Link from 'next/link'
import { Tabs as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { sayCounted } from '@/lib/domain/counted'
import { cn, tw } from './cn'
import { Kbd } from './kbd'

const bar = tw('flex gap-4.5 overflow-x-auto whitespace-nowrap')
const tab = tw([
  'inline-flex h-8 items-center gap-1.5 border-b-2 border-transparent text-muted no-underline hover:text-ink max-phone:h-11',
  'aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink',
  'aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink',
  'forced:aria-selected:outline-2 forced:aria-[current]:outline-2',
])
const figure = tw('font-normal text-faint tabular-nums')

interface TabsProps {
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

/** Several panels in one place, one of which is seen. Its list and its panel stand wherever they are put in it. */
export function Tabs({ value, onChange, children }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className="contents">
      {children}
    </Radix.Root>
  )
}

interface TabListProps {
  label: string
  tabs: readonly { value: string; label: string; count?: number }[]
  className?: string
}

export function TabList({ label, tabs, className }: TabListProps) {
  return (
    <Radix.List aria-label={label} className={cn(bar, className)}>
      {tabs.map((each) => (
        <Radix.Trigger key={each.value} value={each.value} className={cn(tab, 'cursor-pointer')}>
          {each.label}
          {each.count !== undefined && <span className={figure}>{sayCounted(each.count)}</span>}
        </Radix.Trigger>
      ))}
    </Radix.List>
  )
}

/** What is seen while its tab is the chosen one. */
export function TabPanel(panel: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content {...panel} />
}

interface TabLinksProps {
  label: string
  links: readonly { label: string; href: string; count?: number | string; current: boolean; kbd?: string }[]
  className?: string
}

/** Parts of a list, each at an address of its own. */
export function TabLinks({ label, links, className }: TabLinksProps) {
  return (
    <nav aria-label={label} className={cn(bar, className)}>
      {links.map(({ label: name, href, count, current, kbd }) => (
        <Link key={name} href={href} aria-current={current ? 'page' : undefined} className={cn(tab)}>
          {name}
          {count !== undefined && (
            <span className={figure}>{typeof count === 'string' ? count : sayCounted(count)}</span>
          )}
          {kbd !== undefined && <Kbd className="max-tablet:hidden">{kbd}</Kbd>}
        </Link>
      ))}
    </nav>
  )
}
