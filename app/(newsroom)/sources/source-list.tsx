'use client'

import type { RefObject } from 'react'
import { runRow } from '@/components/actions/use-actions'
import type { GoesOn } from '@/components/earlier/more-button'
import { MoreButton } from '@/components/earlier/more-button'
import { optionsOf } from '@/components/picker'
import { ListPane } from '@/components/ui/case'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { ListBox } from '@/components/ui/list-box'
import { Select } from '@/components/ui/select'
import { Toggles } from '@/components/ui/toggles'
import { SOURCE_KIND_INFO, SOURCE_KINDS, VISIBILITIES, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { SourceView } from '@/lib/domain/evidence/source-view'
import { TABS } from './source-filter'
import type { SourceFilter, Tab } from './source-filter'
import type { SourcesId } from './source-actions'
import { SOURCES_KEYS } from './source-actions'
import { SourcesButton } from './sources-button'

interface Props {
  sources: readonly SourceView[]
  selected: string | null
  meId: string
  filter: SourceFilter
  counts: Record<Tab, number>
  onwards: Omit<GoesOn, 'count'>
  rows: RefObject<HTMLUListElement | null>
  field: RefObject<HTMLInputElement | null>
  onFilter: (filter: SourceFilter) => void
  onSelect: (id: string) => void
  mayAdd: boolean
}

function Row({ source, meId, chosen }: { source: SourceView; meId: string; chosen: boolean }) {
  const { kind, title, visibility, uses, addedBy, readers } = source
  const named = [addedBy, ...readers].map((person) => (person.id === meId ? 'you' : person.name))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
      <span className={chosen ? 'truncate font-semibold' : 'truncate'} dir="auto">
        {title}
      </span>
      <span className="row-span-2 text-small text-muted">
        {uses === 0 ? 'unused' : `${uses} ${uses === 1 ? 'claim' : 'claims'}`}
      </span>
      <span className="text-small text-muted">
        {visibility === 'CONFIDENTIAL' ? (
          <>
            <i className="glyph me-1 size-3 [--glyph:var(--glyph-lock)]" />
            confidential: {named.join(', ')}
          </>
        ) : (
          `${SOURCE_KIND_INFO[kind].label.toLowerCase()}, ${VISIBILITY_INFO[visibility].label.toLowerCase()}`
        )}
      </span>
    </div>
  )
}

interface NarrowProps<Value extends string> {
  label: string
  value: Value | null
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value | null) => void
}

function Narrow<Value extends string>({ label, value, options, onChange }: NarrowProps<Value>) {
  return (
    <Select
      aria-label={label}
      active={value !== null}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(options.find((option) => option.value === target.value)?.value ?? null)
      }}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  )
}

/** The library as a list, with its tabs and filters. */
export function SourceList(props: Props) {
  const { sources, selected, filter, counts, rows, field, onFilter } = props
  return (
    <ListPane
      aria-label="Library"
      title="Sources"
      head={
        <>
          <div className="flex items-center justify-between gap-2">
            <Toggles
              label="Show"
              value={filter.tab}
              onChange={(tab) => {
                if (tab === 'mine') runRow('mine' satisfies SourcesId)
                else onFilter({ ...filter, tab })
              }}
              options={(Object.keys(TABS) as Tab[]).map((tab) => ({
                value: tab,
                label: TABS[tab],
                count: counts[tab],
                ...(tab === 'mine' && { kbd: SOURCES_KEYS.mine }),
              }))}
            />
            {props.mayAdd && (
              <SourcesButton does="new" size="small" className="border-0 text-accent max-phone:min-h-11">
                New
              </SourcesButton>
            )}
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)_4.75rem_5.875rem] gap-1.5">
            <label className="relative grid">
              <Input
                ref={field}
                type="search"
                className="pe-7"
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
              <Kbd className="absolute end-1.25 top-1.25 max-tablet:hidden">/</Kbd>
            </label>
            <Narrow
              label="Kind"
              value={filter.kind}
              options={optionsOf(SOURCE_KINDS, SOURCE_KIND_INFO)}
              onChange={(kind) => {
                onFilter({ ...filter, kind })
              }}
            />
            <Narrow
              label="Visibility"
              value={filter.visibility}
              options={optionsOf(VISIBILITIES, VISIBILITY_INFO)}
              onChange={(visibility) => {
                onFilter({ ...filter, visibility })
              }}
            />
          </div>
        </>
      }
    >
      <ListBox
        list={rows}
        label="Sources"
        className="flex-1"
        items={sources}
        idOf={({ id }) => id}
        value={selected}
        onChange={({ id }) => {
          props.onSelect(id)
        }}
      >
        {(source, chosen) => <Row source={source} meId={props.meId} chosen={chosen} />}
      </ListBox>
      <MoreButton
        key={JSON.stringify(filter)}
        of={{ ...props.onwards, count: sources.length }}
        className="mx-auto my-2 px-1.5"
      >
        Show more
      </MoreButton>
    </ListPane>
  )
}
