'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import type { ClaimView } from '@/lib/domain/claim-view'
import { SOURCE_KIND_INFO, VISIBILITY_INFO, linkOf } from '@/lib/domain/source'
import type { SourceKind, Visibility } from '@/lib/domain/source'
import { SourcePlace } from './source-place'
import type { ChosenSource } from './source-place'
import { useGalley } from './galley-context'
import { useDraft } from '@/components/use-draft'

interface LibrarySource {
  id: string
  kind: SourceKind
  title: string
  url: string | null
  visibility: Visibility
}

const NEW: { kind: SourceKind; label: string; key: string }[] = [
  { kind: 'WEB_PAGE', label: 'Address', key: 'a' },
  { kind: 'DOCUMENT', label: 'Document', key: 'f' },
  { kind: 'INTERVIEW', label: 'Interview', key: 'i' },
  { kind: 'OBSERVATION', label: 'Observation', key: 'v' },
]

/** Evidence in two steps: first the source, then the place in it. The list has the focus, so one digit takes a recent one. */
export function SourcePanel({ claim }: { claim: ClaimView }) {
  const { setPanel } = useGalley()
  const [chosen, setChosen] = useState<ChosenSource | null>(null)
  const [words, setWords] = useDraft('source-search')
  const list = useRef<HTMLOListElement>(null)
  const seek = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(0)
  const { data: sources = [], isPending } = useQuery({
    queryKey: ['sources', words.trim()],
    queryFn: async () => {
      const query = words.trim() && !linkOf(words.trim()) ? `?q=${encodeURIComponent(words.trim())}` : ''
      return (await callApi<{ items: LibrarySource[] }>('GET', `/api/v1/sources${query}`)).items.slice(0, 9)
    },
  })
  useEffect(() => list.current?.focus(), [chosen])

  const close = () => {
    setPanel('claim')
  }
  const takeNew = (kind: SourceKind) => {
    const link = linkOf(words.trim())
    setChosen({ id: null, kind: link ? 'WEB_PAGE' : kind, title: link ? '' : words.trim(), url: link ?? '' })
    setWords('')
  }
  if (chosen)
    return (
      <SourcePlace
        claim={claim}
        source={chosen}
        onBack={() => {
          setChosen(null)
        }}
        onDone={close}
      />
    )

  const onKey = (event: React.KeyboardEvent) => {
    const byDigit = sources[Number(event.key) - 1]
    const fresh = NEW.find(({ key }) => key === event.key)
    const marked = sources[at]
    if (event.metaKey || event.ctrlKey || event.altKey) return
    if (byDigit) setChosen(byDigit)
    else if (fresh) takeNew(fresh.kind)
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, sources.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && marked) setChosen(marked)
    else if (event.key === '/') seek.current?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section
      className="detail editor-pane"
      aria-label={`Add source to claim ${claim.number}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          close()
        }
      }}
    >
      <div className="editor">
        <header className="editor-head">
          <h2>Add source to claim {claim.number}</h2>
          <button className="button plain" type="button" onClick={close}>
            Cancel <kbd>Esc</kbd>
          </button>
        </header>
        <label className="seek">
          <input
            ref={seek}
            className="input"
            aria-label="Find a source, or paste an address"
            placeholder="Find in the library, or paste an address"
            value={words}
            onChange={(event) => {
              setWords(event.target.value)
              setAt(0)
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') list.current?.focus()
              const [only] = sources
              if (event.key === 'Enter' && linkOf(words.trim())) takeNew('WEB_PAGE')
              else if (event.key === 'Enter' && only) setChosen(only)
            }}
          />
          <kbd>/</kbd>
        </label>
        <p className="fine lead">{words.trim() ? 'In the library' : 'Used lately'}</p>
        <ol
          ref={list}
          className="recent"
          role="listbox"
          aria-label="Sources"
          tabIndex={0}
          aria-activedescendant={sources[at] ? `source-${sources[at].id}` : undefined}
          onKeyDown={onKey}
        >
          {sources.map((source, index) => (
            <li
              key={source.id}
              id={`source-${source.id}`}
              role="option"
              aria-selected={index === at}
              onClick={() => {
                setChosen(source)
              }}
            >
              <kbd>{index + 1}</kbd>
              <span className="name" dir="auto">
                {source.title}
              </span>
              <span className="fine">
                {SOURCE_KIND_INFO[source.kind].label.toLowerCase()} ·{' '}
                {VISIBILITY_INFO[source.visibility].label.toLowerCase()}
              </span>
            </li>
          ))}
        </ol>
        {!isPending && sources.length === 0 && (
          <p className="none">{words.trim() ? 'Nothing in the library by that name.' : 'The library is empty.'}</p>
        )}
        <p className="fine lead">New</p>
        <p className="actions four">
          {NEW.map(({ kind, label, key }) => (
            <button
              className="button"
              type="button"
              key={kind}
              onClick={() => {
                takeNew(kind)
              }}
            >
              {label} <kbd>{key.toUpperCase()}</kbd>
            </button>
          ))}
        </p>
      </div>
    </section>
  )
}
