'use client'

import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { startTransition, useState } from 'react'
import type { Action } from '@/components/actions/action'
import { printed } from '@/components/actions/action-keys'
import { heardActions } from '@/components/actions/screen-actions'
import { runAction } from '@/components/actions/use-actions'
import { goToPlace } from '@/components/changes/place'
import { cn } from '@/components/ui/cn'
import { veil } from '@/components/ui/floating'
import { useFocusBack } from '@/components/ui/focus-back'
import { Kbd } from '@/components/ui/kbd'
import type { SearchHit } from '@/lib/domain/search-view'
import { placesFor } from './places'
import { forgetTypedAhead, typedAhead } from './typed-ahead'
import { useSearch } from './use-search'
import { useShell } from './shell-context'

const group =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted'
const item =
  'flex min-h-8 cursor-default items-center gap-2 rounded-md px-3 data-[selected=true]:bg-active max-phone:min-h-11'

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

/** Under one heading what was found of one kind; each says where, and opens there. */
function Hits({ items, words, open }: { items: SearchHit[]; words: string; open: (href: string) => void }) {
  return [...Map.groupBy(items, ({ type }) => type)].map(([type, hits]) => (
    <Command.Group key={type} heading={GROUPS[type]} className={group}>
      {hits.map(({ id, title, where, excerpt, href }) => (
        <Command.Item
          key={`${type} ${id}`}
          value={`${type} ${id}`}
          keywords={[words]}
          className={item}
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

/** What can be done on this screen, as its table has it; what is refused says why, and stays. */
function Here({ onDo }: { onDo: (action: Action) => void }) {
  const [actions] = useState(() => heardActions().filter(({ id }) => !STEPS.includes(id)))
  if (actions.length === 0) return null
  return (
    <Command.Group heading="On this screen" className={group}>
      {actions.map((action) => {
        const whyNot = action.whyNot?.() ?? null
        const [key] = action.keys
        return (
          <Command.Item
            key={action.id}
            value={`here ${action.label}`}
            className={item}
            onSelect={() => {
              onDo(action)
            }}
          >
            <span className={whyNot === null ? undefined : 'text-faint'}>{action.label}</span>
            {whyNot !== null && <span className="truncate text-small text-muted">{whyNot}</span>}
            {key !== undefined && <Kbd className="ms-auto">{printed(key)}</Kbd>}
          </Command.Item>
        )
      })}
    </Command.Group>
  )
}

/** ⌘K: go to a place or an article, or do a thing. */
export function Palette() {
  const { me, panel, setPanel, signOut, signOutEverywhere } = useShell()
  const [words, setWords] = useState(typedAhead)
  const { onOpenAutoFocus, onCloseAutoFocus, afterwards } = useFocusBack()
  const open = panel === 'palette'
  const found = useSearch(words, open)
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
    <Dialog.Root
      open={open}
      onOpenChange={(now) => {
        if (!now) close()
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className={cn(veil, 'items-start pt-[min(12dvh,7rem)]')}>
          <Dialog.Content
            className="w-152 max-w-full overflow-hidden rounded-md border border-control bg-bg text-ink"
            aria-describedby={undefined}
            {...{ onOpenAutoFocus, onCloseAutoFocus }}
          >
            <Dialog.Title className="sr-only">Find or do anything</Dialog.Title>
            <Command label="Find or do anything" loop>
              <Command.Input
                className="h-12 w-full border-b border-hairline bg-transparent px-4 text-[1rem] placeholder:text-faint placeholder:opacity-100 focus-visible:-outline-offset-2"
                placeholder="Find or do anything"
                value={words}
                onValueChange={setWords}
              />
              <Command.List className="max-h-[min(26rem,60dvh)] [scrollbar-width:thin] overflow-auto px-1 pt-1 pb-2">
                <Command.Empty className="px-3 py-4 text-muted">No results.</Command.Empty>
                <Command.Group heading="Go to" className={group}>
                  {placesFor(me).map(({ href, label, key }) => (
                    <Command.Item key={href} value={`go ${label}`} className={item} onSelect={go(href)}>
                      {label}
                      <span className="ms-auto flex gap-1">
                        <Kbd>G</Kbd>
                        <Kbd>{key.toUpperCase()}</Kbd>
                      </span>
                    </Command.Item>
                  ))}
                  <Command.Item value="go public corrections page" className={item} onSelect={go('/corrections')}>
                    Public corrections page
                  </Command.Item>
                </Command.Group>
                <Hits items={found} words={words} open={openAt} />
                <Here
                  onDo={(action) => {
                    afterwards(() => {
                      runAction(action)
                    })
                    close()
                  }}
                />
                <Command.Group heading="Do" className={group}>
                  {me.role !== 'VIEWER' && (
                    <Command.Item value="new article bring in paste" className={item} onSelect={go('/articles/new')}>
                      New article
                    </Command.Item>
                  )}
                  {me.role === 'ADMIN' && (
                    <Command.Item value="invite a person" className={item} onSelect={go('/people#invite')}>
                      Invite a person
                    </Command.Item>
                  )}
                  <Command.Item value="account password keys" className={item} onSelect={go('/account')}>
                    Account
                  </Command.Item>
                  <Command.Item
                    value="keys help shortcuts"
                    className={item}
                    onSelect={() => {
                      afterwards(() => {
                        setPanel('keys')
                      })
                      close()
                    }}
                  >
                    Keys of this screen
                    <Kbd className="ms-auto">?</Kbd>
                  </Command.Item>
                  <Command.Item value="sign out" className={item} onSelect={act(signOut)}>
                    Sign out
                  </Command.Item>
                  <Command.Item value="sign out everywhere" className={item} onSelect={act(signOutEverywhere)}>
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
