'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'
import { optionsOf, Picker } from '@/components/picker'
import { Button } from '@/components/ui/button'
import { SOURCE_KIND_INFO, SOURCE_KINDS, VISIBILITIES, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { SourceView } from '@/lib/domain/evidence/source-view'
import { TABS } from './source-filter'
import type { SourceFilter, Tab } from './source-filter'

interface Props {
  sources: readonly SourceView[]
  selected: string | null
  meId: string
  filter: SourceFilter
  counts: Record<Tab, number>
  hasMore: boolean
  rows: RefObject<HTMLOListElement | null>
  field: RefObject<HTMLInputElement | null>
  onFilter: (filter: SourceFilter) => void
  onSelect: (id: string) => void
  /** Null for who may add nothing. */
  onAdd: (() => void) | null
  onMore: () => void
}

function Row({
  source,
  selected,
  meId,
  onSelect,
}: Pick<Props, 'meId' | 'onSelect'> & { source: SourceView; selected: boolean }) {
  const { id, kind, title, visibility, uses, addedBy, readers } = source
  const named = [addedBy, ...readers].map((person) => (person.id === meId ? 'you' : person.name))
  return (
    <li
      className="row"
      id={`row-${id}`}
      role="option"
      aria-selected={selected}
      onClick={() => {
        onSelect(id)
      }}
    >
      <span className="snippet" dir="auto">
        {title}
      </span>
      <span className="where">
        {visibility === 'CONFIDENTIAL' ? (
          <span className="lock">
            <i className="glyph" />
            confidential: {named.join(', ')}
          </span>
        ) : (
          <span>
            {SOURCE_KIND_INFO[kind].label.toLowerCase()}, {VISIBILITY_INFO[visibility].label.toLowerCase()}
          </span>
        )}
      </span>
      <span className="uses">{uses === 0 ? 'unused' : `${uses} ${uses === 1 ? 'claim' : 'claims'}`}</span>
    </li>
  )
}

/** The library as a list, with its tabs and filters. */
export function SourceList(props: Props) {
  const { sources, selected, filter, counts, rows, field, onFilter } = props
  useEffect(() => {
    if (selected) document.getElementById(`row-${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <section className="list queue" aria-label="Library">
      <h1 className="sr list-title">Sources</h1>
      <header>
        <div className="filters" role="group" aria-label="Show">
          {(Object.keys(TABS) as Tab[]).map((tab) => (
            <button
              key={tab}
              type="button"
              aria-pressed={filter.tab === tab}
              onClick={() => {
                onFilter({ ...filter, tab })
              }}
            >
              {TABS[tab]} <span className="count">{counts[tab]}</span> {tab === 'mine' && <kbd>I</kbd>}
            </button>
          ))}
          {props.onAdd && (
            <button className="add" type="button" onClick={props.onAdd}>
              New <kbd>N</kbd>
            </button>
          )}
        </div>
        <div className="find">
          <label>
            <input
              ref={field}
              className="input"
              type="search"
              aria-label="Filter sources"
              placeholder="Filter"
              value={filter.words}
              onChange={({ target }) => {
                onFilter({ ...filter, words: target.value })
              }}
              onKeyDown={({ key }) => {
                if (key === 'Escape' || key === 'Enter') rows.current?.focus()
              }}
            />
            <kbd>/</kbd>
          </label>
          <Picker
            label="Kind"
            value={filter.kind ?? ''}
            options={[{ value: '', label: 'Kind' }, ...optionsOf(SOURCE_KINDS, SOURCE_KIND_INFO)]}
            onChange={(kind) => {
              onFilter({ ...filter, kind: kind || null })
            }}
          />
          <Picker
            label="Visibility"
            value={filter.visibility ?? ''}
            options={[{ value: '', label: 'Visibility' }, ...optionsOf(VISIBILITIES, VISIBILITY_INFO)]}
            onChange={(visibility) => {
              onFilter({ ...filter, visibility: visibility || null })
            }}
          />
        </div>
      </header>
      <ol
        ref={rows}
        className="rows"
        role="listbox"
        aria-label="Sources"
        tabIndex={0}
        aria-activedescendant={selected ? `row-${selected}` : undefined}
      >
        {sources.map((source) => (
          <Row
            key={source.id}
            source={source}
            selected={source.id === selected}
            meId={props.meId}
            onSelect={props.onSelect}
          />
        ))}
      </ol>
      {props.hasMore && (
        <Button tone="plain" className="mx-auto my-2" onClick={props.onMore}>
          Show more
        </Button>
      )}
    </section>
  )
}
