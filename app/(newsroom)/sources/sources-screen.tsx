'use client'

import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ActionBar } from '@/components/actions/action-bar'
import { ActionsHere } from '@/components/actions/action-button'
import { useActions } from '@/components/actions/use-actions'
import { undoLast } from '@/components/changes/undo'
import { focusAfter } from '@/components/focus-after'
import { QueryProvider } from '@/components/query-provider'
import { PageBar } from '@/components/shell/page-bar'
import { useShell } from '@/components/shell/shell-context'
import { Case, CaseHead, ListAndCase } from '@/components/ui/case'
import { useAddress } from '@/components/use-address'
import { useFirstFocus } from '@/components/use-first-focus'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { SourceDetail, SourcePage } from '@/lib/domain/evidence/source-view'
import { NoSources } from './no-sources'
import { sourceActions } from './source-actions'
import { SourceCase } from './source-case'
import { EVERYTHING, filterIn, inAddress, isFiltered } from './source-filter'
import type { Tab } from './source-filter'
import { SourceForm } from './source-form'
import { SourceList } from './source-list'
import { caseMeasure } from './source-look'
import { useSource, useSourceAnswers, useSources } from './use-sources'

interface Start {
  page: SourcePage
  counts: Record<Tab, number>
  people: PersonView[]
  /** The detail of the source to begin with. */
  first: SourceDetail | null
  /** Why nothing can be added; null where it can. */
  whyNotAdd: string | null
}

type Pane = 'detail' | 'edit' | 'new'

function Library({ page, counts, people, first, whyNotAdd }: Start) {
  const { me } = useShell()
  const address = useSearchParams()
  const [filter, setFilter] = useState(() => filterIn(address))
  const shownFilter = useDeferredValue(filter)
  const { data, onwards } = useSources(shownFilter, page)
  const sources = data?.pages.flatMap(({ items }) => items) ?? []
  const asked = address.get('source')
  const [chosen, setChosen] = useState<string | null>(asked ?? first?.id ?? null)
  const [pane, setPane] = useState<Pane>('detail')
  const [open, setOpen] = useState(asked !== null)
  const rows = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const at = sources.findIndex(({ id }) => id === chosen)
  // A source just added may stand outside the filter: it is shown all the same.
  const selected = chosen ?? sources[0]?.id ?? null
  const { data: source, error } = useSource(selected, first)
  useSourceAnswers()
  const title = sources.find(({ id }) => id === selected)?.title
  useAddress({ ...inAddress(shownFilter), source: open ? selected : null })

  useFirstFocus(() => rows.current?.focus({ preventScroll: true }))

  const choose = (id: string) => {
    setChosen(id)
    setPane('detail')
    setOpen(true)
  }
  /** The form goes; a focus that was in it comes back to the list, and one that has gone elsewhere meanwhile stays there. */
  const leaveForm = (id: string | null) => {
    flushSync(() => {
      if (id === null) setPane('detail')
      else choose(id)
    })
    if (document.activeElement === document.body) rows.current?.focus({ preventScroll: true })
  }
  const step = (by: 1 | -1) => {
    const to = sources[Math.max(0, at) + by]
    if (to) choose(to.id)
    else if (by === 1 && onwards.hasMore) onwards.more()
  }
  const addNew = () => {
    focusAfter(() => {
      setPane('new')
      setOpen(true)
    }, 'source-title')
  }
  const edit = () => {
    focusAfter(() => {
      setPane('edit')
    }, 'source-title')
  }
  const reset = () => {
    setFilter(EVERYTHING)
  }
  const url = source?.url ?? null
  const actions = sourceActions({
    ...{ step, addNew, whyNotAdd, reset },
    narrowed: isFiltered(filter),
    showMine: () => {
      setFilter({ ...filter, tab: filter.tab === 'mine' ? 'all' : 'mine' })
    },
    filter: () => field.current?.focus(),
    change: edit,
    undo: undoLast,
    whyNotChange: source ? source.whyNotChange : 'No source is open.',
    openSource: url === null ? null : () => window.open(url, '_blank', 'noreferrer'),
  })
  useActions(actions, { home: () => rows.current })

  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: pane === 'new' ? 'New source' : (title ?? 'Library') },
        ]}
      />
      <ActionsHere actions={actions}>
        <ListAndCase open={open}>
          <SourceList
            {...{ sources, selected, filter, counts, rows, field }}
            meId={me.id}
            onwards={onwards}
            onFilter={setFilter}
            onSelect={choose}
            mayAdd={whyNotAdd === null}
          />
          {pane === 'new' ? (
            <Case measure={caseMeasure} aria-label="New source">
              <CaseHead>New source</CaseHead>
              <SourceForm
                source={null}
                people={people}
                onDone={leaveForm}
                onCancel={() => {
                  leaveForm(null)
                  setOpen(false)
                }}
              />
            </Case>
          ) : selected ? (
            <SourceCase
              key={selected}
              {...{ people, source }}
              failed={error}
              editing={pane === 'edit'}
              onEdited={() => {
                leaveForm(null)
              }}
              onBack={() => {
                setOpen(false)
              }}
            />
          ) : (
            <Case>
              <NoSources filtered={isFiltered(filter)} />
            </Case>
          )}
          <ActionBar className="col-span-full" actions={actions} />
        </ListAndCase>
      </ActionsHere>
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
