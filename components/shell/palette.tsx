'use client'

import { startTransition, useRef, useState } from 'react'
import { painted } from '@/components/after-paint'
import { runAction } from '@/components/actions/use-actions'
import { goToPlace } from '@/components/changes/place'
import { Command, CommandField, CommandGroup, CommandItem, CommandList } from '@/components/ui/command'
import { DialogFrame } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { Here, Hits, keyOf } from './palette-groups'
import type { SearchHit } from '@/lib/domain/search-view'
import { placesFor } from './places'
import { forgetTypedAhead, typedAhead } from './typed-ahead'
import { useSearch } from './use-search'
import { useShell } from './shell-context'

/** ⌘K: go to a place or an article, or do a thing. */
export function Palette() {
  const { me, panel, setPanel, signOut, signOutEverywhere } = useShell()
  const [words, setWords] = useState(typedAhead)
  /** Done once the palette is gone, and the page has its keys back. */
  const next = useRef<(() => void) | null>(null)
  const open = panel === 'palette'
  const { items, goesOn, more } = useSearch(words, open)
  /** The entry that Enter takes. */
  const [at, setAt] = useState('')
  const showMore = async (type: SearchHit['type']) => {
    const [first] = (await more(type)) ?? []
    // The way to more is gone with its last page: what has it at hand goes to the top of the list, and comes from there.
    await painted()
    if (first) setAt(keyOf(first))
  }
  const close = () => {
    setPanel(null)
    setWords('')
    forgetTypedAhead()
  }
  const go = (href: string) => () => {
    openAt(href)
  }
  const openAt = (href: string) => {
    close()
    // A screen that is there already goes to its own places.
    goToPlace(href)
  }
  const act = (work: () => Promise<void>) => () => {
    close()
    startTransition(work)
  }
  return (
    <DialogFrame
      title="Find or do anything"
      titleLook="sr-only"
      open={open}
      onOpenChange={close}
      place="top"
      onGone={() => {
        next.current?.()
        next.current = null
      }}
      className="w-152 overflow-hidden"
    >
      <Command label="Find or do anything" loop value={at} onValueChange={setAt}>
        <CommandField
          className="h-12 px-4 text-[1rem] focus-visible:-outline-offset-2"
          placeholder="Find or do anything"
          value={words}
          onValueChange={setWords}
        />
        <CommandList none="No results." className="max-h-[min(26rem,60dvh)] px-1 pt-1 pb-2">
          <CommandGroup heading="Go to">
            {placesFor(me).map(({ href, label, key }) => (
              <CommandItem key={href} value={`go ${label}`} onSelect={go(href)}>
                {label}
                <span className="ms-auto flex gap-1">
                  <Kbd>G</Kbd>
                  <Kbd>{key.toUpperCase()}</Kbd>
                </span>
              </CommandItem>
            ))}
            <CommandItem value="go public corrections page" onSelect={go('/corrections')}>
              Public corrections page
            </CommandItem>
          </CommandGroup>
          <Hits
            {...{ items, words, goesOn }}
            open={openAt}
            onMore={(type) => {
              void showMore(type)
            }}
          />
          <Here
            onDo={(action) => {
              next.current = () => {
                runAction(action)
              }
              close()
            }}
          />
          <CommandGroup heading="Do">
            {me.role !== 'VIEWER' && (
              <CommandItem value="new article bring in paste" onSelect={go('/articles/new')}>
                New article
              </CommandItem>
            )}
            {me.role === 'ADMIN' && (
              <CommandItem value="invite a person" onSelect={go('/people#invite')}>
                Invite a person
              </CommandItem>
            )}
            <CommandItem value="account password keys" onSelect={go('/account')}>
              Account
            </CommandItem>
            <CommandItem
              value="keys help shortcuts"

              onSelect={() => {
                next.current = () => {
                  setPanel('keys')
                }
                close()
              }}
            >
              Keys of this screen
              <Kbd className="ms-auto">?</Kbd>
            </CommandItem>
            <CommandItem value="sign out" onSelect={act(signOut)}>
              Sign out
            </CommandItem>
            <CommandItem value="sign out everywhere" onSelect={act(signOutEverywhere)}>
              Sign out everywhere
            </CommandItem>
          </CommandGroup>
        </CommandList>
      </Command>
    </DialogFrame>
  )
}
