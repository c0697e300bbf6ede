'use client'

import Link from 'next/link'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { sayCounted } from '@/lib/domain/counted'
import { cn } from './cn'
import { Kbd } from './kbd'

const bar = 'flex gap-4.5 overflow-x-auto whitespace-nowrap'
const tab = [
  'inline-flex h-8 items-center gap-1.5 border-b-2 border-transparent text-muted no-underline hover:text-ink max-phone:h-11',
  'aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink',
  'aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink',
  'forced:aria-[current]:outline-2 forced:aria-selected:outline-2',
]
const figure = 'font-normal text-faint tabular-nums'

interface TabsProps {
  label: string
  value: string
  onChange: (value: string) => void
  tabs: readonly { value: string; label: string; count?: number; panel: ReactNode }[]
  className?: string
}

/** Several panels in one place, one of which is seen. */
export function Tabs({ label, value, onChange, tabs, className }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={className}>
      <Radix.List aria-label={label} className={cn(bar, 'border-b border-hairline')}>
        {tabs.map((each) => (
          <Radix.Trigger key={each.value} value={each.value} className={cn(tab, 'cursor-pointer')}>
            {each.label}
            {each.count !== undefined && <span className={figure}>{sayCounted(each.count)}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((each) => (
        <Radix.Content key={each.value} value={each.value} className="pt-3">
          {each.panel}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
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
        <Link key={href} href={href} aria-current={current ? 'page' : undefined} className={cn(tab)}>
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
