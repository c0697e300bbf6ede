'use client'

import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { focusAfter } from '@/components/focus-after'
import { QueryProvider } from '@/components/query-provider'
import { PageBar } from '@/components/shell/page-bar'
import { useShell } from '@/components/shell/shell-context'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { SourceDetail, SourcePage } from '@/lib/domain/evidence/source-view'
import { NoSources } from './no-sources'
import { SourceCase } from './source-case'
import { EVERYTHING, isFiltered } from './source-filter'
import type { Tab } from './source-filter'
import { SourceForm } from './source-form'
import { SourceList } from './source-list'
import { useSourceKeys } from './use-source-keys'
import { useSources } from './use-sources'

interface Start {
  page: SourcePage
  counts: Record<Tab, number>
  people: PersonView[]
  /** The detail of the source to begin with. */
  first: SourceDetail | null
  /** Whether it was asked for by its address. */
  open: boolean
}

type Pane = 'detail' | 'edit' | 'new'

function Library({ page, counts, people, first, open: atFirst }: Start) {
  const { me } = useShell()
  const mayAdd = me.role !== 'VIEWER'
  const [filter, setFilter] = useState(EVERYTHING)
  const { data, hasNextPage, fetchNextPage } = useSources(useDeferredValue(filter), page)
  const sources = data?.pages.flatMap(({ items }) => items) ?? []
  const [chosen, setChosen] = useState<string | null>(first?.id ?? null)
  const [pane, setPane] = useState<Pane>('detail')
  const [open, setOpen] = useState(atFirst)
  const rows = useRef<HTMLOListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const at = sources.findIndex(({ id }) => id === chosen)
  // A source just added may stand outside the filter: it is shown all the same.
  const selected = chosen ?? sources[0]?.id ?? null
  const title = sources.find(({ id }) => id === selected)?.title

  useEffect(() => {
    rows.current?.focus({ preventScroll: true })
  }, [])

  const choose = (id: string) => {
    setChosen(id)
    setPane('detail')
    setOpen(true)
  }
  const step = (by: 1 | -1) => () => {
    const to = sources[Math.max(0, at) + by]
    if (!to) return
    setChosen(to.id)
    setPane('detail')
  }
  const addNew = () => {
    if (!mayAdd) return
    focusAfter(() => {
      setPane('new')
      setOpen(true)
    }, 'source-title')
  }
  const reset = () => {
    setFilter(EVERYTHING)
  }
  useSourceKeys({
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    n: addNew,
    i: () => {
      setFilter({ ...filter, tab: filter.tab === 'mine' ? 'all' : 'mine' })
    },
    e: () => {
      if (mayAdd && selected) setPane('edit')
    },
    o: () => document.querySelector<HTMLElement>('[data-open-source]')?.click(),
    '/': () => field.current?.focus(),
    Escape: reset,
  })

  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: pane === 'new' ? 'New source' : (title ?? 'Library') },
        ]}
      />
      <main className="main review library" id="main" data-open={open}>
        <SourceList
          {...{ sources, selected, filter, counts, rows, field }}
          meId={me.id}
          hasMore={hasNextPage}
          onFilter={setFilter}
          onSelect={choose}
          onAdd={mayAdd ? addNew : null}
          onMore={() => void fetchNextPage()}
        />
        {pane === 'new' ? (
          <article className="case roomy" aria-label="New source">
            <div className="body">
              <header className="case-head">
                <h1>New source</h1>
              </header>
              <SourceForm
                source={null}
                people={people}
                onDone={choose}
                onCancel={() => {
                  setPane('detail')
                  setOpen(false)
                }}
              />
            </div>
          </article>
        ) : selected ? (
          <SourceCase
            key={selected}
            {...{ people, first }}
            id={selected}
            editing={pane === 'edit'}
            onEdit={(editing) => {
              setPane(editing ? 'edit' : 'detail')
            }}
            onBack={() => {
              setOpen(false)
            }}
          />
        ) : (
          <article className="case">
            <NoSources filtered={isFiltered(filter)} {...{ mayAdd }} onAdd={addNew} onReset={reset} />
          </article>
        )}
        <footer className="keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> move
          </span>
          <span>
            <kbd>O</kbd> open source
          </span>
          <span>
            <kbd>E</kbd> change
          </span>
          <span>
            <kbd>N</kbd> new source
          </span>
          <span>
            <kbd>/</kbd> filter
          </span>
          <span className="push">
            <kbd>?</kbd> all keys
          </span>
        </footer>
      </main>
    </>
  )
}

export function SourcesScreen({ start }: { start: Start }) {
  return (
    <QueryProvider>
      <Library {...start} />
    </QueryProvider>
  )
}
