'use client'

import { useState } from 'react'
import type { Action } from '@/components/actions/action'
import { heardActions } from '@/components/actions/screen-actions'
import { CommandGroup, CommandItem } from '@/components/ui/command'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import type { SearchHit } from '@/lib/domain/search-view'
import type { Search } from './use-search'

/** Nobody steps by the palette. */
const STEPS = ['next', 'previous']

const GROUPS = {
  article: 'Articles',
  text: 'In texts',
  claim: 'Claims',
  source: 'Sources',
  correction: 'Corrections',
  person: 'People',
} as const satisfies Record<SearchHit['type'], string>

export const keyOf = ({ type, id }: SearchHit) => `${type} ${id}`

interface HitsProps extends Pick<Search, 'items' | 'goesOn'> {
  words: string
  open: (href: string) => void
  onMore: (type: SearchHit['type']) => void
}

/** Under one heading what was found of one kind; each says where, and opens there. */
export function Hits({ items, words, goesOn, open, onMore }: HitsProps) {
  const kinds = Object.entries(GROUPS) as [SearchHit['type'], string][]
  return kinds.map(([type, heading]) => {
    const hits = items.filter((hit) => hit.type === type)
    if (hits.length === 0 && !goesOn(type)) return null
    return (
      <CommandGroup key={type} heading={heading}>
        {hits.map((hit) => (
          <CommandItem
            key={keyOf(hit)}
            value={keyOf(hit)}
            keywords={[words]}
            onSelect={() => {
              open(hit.href)
            }}
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-text" dir="auto">
                {hit.title}
              </span>
              <span className="block truncate text-small text-muted" dir="auto">
                {hit.where}
                {hit.excerpt !== '' && hit.excerpt !== hit.title && `: ${hit.excerpt}`}
              </span>
            </span>
          </CommandItem>
        ))}
        {goesOn(type) && (
          <CommandItem
            value={`more ${type}`}
            keywords={[words]}
            className="text-muted"
            onSelect={() => {
              onMore(type)
            }}
          >
            {hits.length === 0 ? 'Look further' : 'Show more'}
            <span className="sr-only"> {heading.toLowerCase()}</span>
          </CommandItem>
        )}
      </CommandGroup>
    )
  })
}

/** What can be done on this screen, as its table has it; what is refused says why, and stays. */
export function Here({ onDo }: { onDo: (action: Action) => void }) {
  const [actions] = useState(() => heardActions().filter(({ id }) => !STEPS.includes(id)))
  if (actions.length === 0) return null
  return (
    <CommandGroup heading="On this screen">
      {actions.map((action) => {
        const whyNot = action.whyNot?.() ?? null
        const [key] = action.keys
        return (
          <CommandItem
            key={action.id}
            value={`here ${action.label}`}
            onSelect={() => {
              onDo(action)
            }}
          >
            <span className={cn('whitespace-nowrap', whyNot !== null && 'text-faint')}>{action.label}</span>
            {whyNot !== null && <span className="truncate text-small text-muted">{whyNot}</span>}
            {key !== undefined && <Kbd className="ms-auto">{key}</Kbd>}
          </CommandItem>
        )
      })}
    </CommandGroup>
  )
}
