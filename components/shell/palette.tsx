'use client'

import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { placesFor } from './places'
import { useShell } from './shell-context'

interface Found {
  id: string
  headline: string
  slug: string
}

/** Milliseconds of quiet before the desk is asked. */
const PAUSE = 150

/** Articles whose headline or byline has these words; the newest ones for no words. */
function useArticles(words: string, open: boolean): Found[] {
  const [found, setFound] = useState<Found[]>([])
  useEffect(() => {
    if (!open) return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ limit: '8', ...(words.trim() && { q: words.trim().slice(0, 200) }) })
      callApi<{ items: Found[] }>('GET', `/api/v1/articles?${query}`, undefined, { signal: gone.signal }).then(
        ({ items }) => {
          setFound(items)
        },
        () => undefined,
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [words, open])
  return found
}

/** ⌘K: go to a place or an article, or do a thing. */
export function Palette() {
  const { me, panel, setPanel, signOut, signOutEverywhere } = useShell()
  const router = useRouter()
  const [words, setWords] = useState('')
  const open = panel === 'palette'
  const articles = useArticles(words, open)
  const close = () => {
    setPanel(null)
    setWords('')
  }
  const go = (href: string) => () => {
    close()
    router.push(href)
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
                {articles.length > 0 && (
                  <Command.Group heading="Articles">
                    {articles.map(({ id, headline, slug }) => (
                      <Command.Item
                        key={id}
                        value={`article ${headline} ${slug} ${id}`}
                        keywords={[words]}
                        onSelect={go(`/articles/${id}`)}
                      >
                        <span className="serif">{headline}</span>
                      </Command.Item>
                    ))}
                  </Command.Group>
                )}
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
