'use client'

import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useRouter } from 'next/navigation'
import { startTransition, useState } from 'react'
import type { SearchHit } from '@/lib/domain/search-view'
import { placesFor } from './places'
import { useSearch } from './use-search'
import { useShell } from './shell-context'

const GROUPS = {
  article: 'Articles',
  text: 'In texts',
  claim: 'Claims',
  source: 'Sources',
  correction: 'Corrections',
  person: 'People',
} as const satisfies Record<SearchHit['type'], string>

/** Under one heading what was found of one kind; each says where, and opens there. */
function Hits({ items, words, open }: { items: SearchHit[]; words: string; open: (href: string) => void }) {
  return [...Map.groupBy(items, ({ type }) => type)].map(([type, hits]) => (
    <Command.Group key={type} heading={GROUPS[type]}>
      {hits.map(({ id, title, where, excerpt, href }) => (
        <Command.Item
          key={`${type} ${id}`}
          value={`${type} ${id}`}
          keywords={[words]}
          onSelect={() => {
            open(href)
          }}
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate font-text" dir="auto">
              {title}
            </span>
            <span className="block truncate text-small text-muted" dir="auto">
              {where}
              {excerpt !== '' && excerpt !== title && `: ${excerpt}`}
            </span>
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  ))
}

/** ⌘K: go to a place or an article, or do a thing. */
export function Palette() {
  const { me, panel, setPanel, signOut, signOutEverywhere } = useShell()
  const router = useRouter()
  const [words, setWords] = useState('')
  const open = panel === 'palette'
  const found = useSearch(words, open)
  const close = () => {
    setPanel(null)
    setWords('')
  }
  const go = (href: string) => () => {
    openAt(href)
  }
  const openAt = (href: string) => {
    close()
    // Only a whole visit has the browser look for the words.
    if (href.includes('#:~:')) window.location.assign(href)
    else router.push(href)
  }
  const act = (work: () => Promise<void>) => () => {
    close()
    startTransition(work)
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(now) => {
        if (!now) close()
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="veil high">
          <Dialog.Content className="palette" aria-describedby={undefined}>
            <Dialog.Title className="sr">Find or do anything</Dialog.Title>
            <Command label="Find or do anything" loop>
              <Command.Input placeholder="Find or do anything" value={words} onValueChange={setWords} />
              <Command.List>
                <Command.Empty>No results.</Command.Empty>
                <Command.Group heading="Go to">
                  {placesFor(me).map(({ href, label, key }) => (
                    <Command.Item key={href} value={`go ${label}`} onSelect={go(href)}>
                      {label}
                      <span className="push">
                        <kbd>G</kbd>
                        <kbd>{key.toUpperCase()}</kbd>
                      </span>
                    </Command.Item>
                  ))}
                  <Command.Item value="go public corrections page" onSelect={go('/corrections')}>
                    Public corrections page
                  </Command.Item>
                </Command.Group>
                <Hits items={found} words={words} open={openAt} />
                <Command.Group heading="Do">
                  {me.role !== 'VIEWER' && (
                    <Command.Item value="new article bring in paste" onSelect={go('/articles/new')}>
                      New article
                    </Command.Item>
                  )}
                  {me.role === 'ADMIN' && (
                    <Command.Item value="invite a person" onSelect={go('/people#invite')}>
                      Invite a person
                    </Command.Item>
                  )}
                  <Command.Item value="account password keys" onSelect={go('/account')}>
                    Account
                  </Command.Item>
                  <Command.Item
                    value="keys help shortcuts"
                    onSelect={() => {
                      setWords('')
                      setPanel('keys')
                    }}
                  >
                    Keys of this screen
                    <span className="push">
                      <kbd>?</kbd>
                    </span>
                  </Command.Item>
                  <Command.Item value="sign out" onSelect={act(signOut)}>
                    Sign out
                  </Command.Item>
                  <Command.Item value="sign out everywhere" onSelect={act(signOutEverywhere)}>
                    Sign out everywhere
                  </Command.Item>
                </Command.Group>
              </Command.List>
            </Command>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
