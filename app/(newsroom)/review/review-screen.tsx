'use client'

import { useEffect, useRef, useState } from 'react'
import { QueryProvider } from '@/components/query-provider'
import { announce } from '@/components/shell/live-region'
import { PageBar } from '@/components/shell/page-bar'
import { useShell } from '@/components/shell/shell-context'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import { CaseOf } from './case-of'
import { NothingWaits } from './nothing-waits'
import { entriesOf, SHOWS } from './queue-entry'
import type { QueueEntry, Show } from './queue-entry'
import { QueueList } from './queue-list'
import { useDecide } from './use-decide'
import { useReviewKeys } from './use-review-keys'
import { usePrefetchCase, useReviewQueue } from './use-review-queue'

interface Start {
  queue: ReviewQueue
  /** The detail of the verdict to begin with. */
  first: ClaimDetail | null
}

function crumbOf(entry: QueueEntry | undefined): string {
  if (!entry) return 'Nothing waits'
  return entry.type === 'verdict' ? `${entry.article.slug}, claim ${entry.verdict.number}` : entry.correction.headline
}

function Review({ queue: atFirst, first }: Start) {
  const { me } = useShell()
  const queue = useReviewQueue(atFirst)
  const [show, setShow] = useState<Show>('all')
  const [onlyAgain, setOnlyAgain] = useState(false)
  const [chosen, setChosen] = useState<string | null>(first?.id ?? null)
  const [open, setOpen] = useState(false)
  const rows = useRef<HTMLDivElement>(null)
  const caseRef = useRef<HTMLElement>(null)
  const entries = entriesOf(queue, show).filter(({ again }) => again || !onlyAgain)
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosen),
  )
  const entry = entries[at]
  const next = entries[at + 1]
  const { refused, decide, undoLast } = useDecide(setChosen)
  usePrefetchCase(next)

  useEffect(() => {
    rows.current?.focus({ preventScroll: true })
  }, [])

  const step = (by: 1 | -1) => {
    const to = entries[at + by]
    if (to) setChosen(to.key)
    else announce(by === 1 ? 'The last one.' : 'The first one.')
  }
  const press = (selector: string) => caseRef.current?.querySelector<HTMLElement>(selector)
  useReviewKeys({
    step,
    approve: () => press('[data-approve]')?.click(),
    sendBack: () => press('[data-return]')?.click(),
    comment: () => press('#case-comment')?.focus(),
    openSource: () => press('[data-open-source]')?.click(),
    undo: undoLast,
  })
  const counts = {
    all: entriesOf(queue, 'all').length,
    verdicts: entriesOf(queue, 'verdicts').length,
    corrections: queue.corrections.length,
  }

  return (
    <>
      <PageBar crumbs={[{ label: 'Review', href: '/review' }, { label: crumbOf(entry) }]} />
      <main className="main review" id="main" data-open={open && entry !== undefined}>
        <section className="list queue" aria-label="Waiting for review">
          <h1 className="sr list-title">Review</h1>
          <header>
            <div className="filters" role="group" aria-label="Show">
              {(Object.keys(SHOWS) as Show[]).map((which) => (
                <button
                  key={which}
                  type="button"
                  aria-pressed={which === show}
                  onClick={() => {
                    setShow(which)
                  }}
                >
                  {SHOWS[which]} <span className="count">{counts[which]}</span>
                </button>
              ))}
            </div>
            <label className="check">
              <input
                type="checkbox"
                checked={onlyAgain}
                onChange={(event) => {
                  setOnlyAgain(event.currentTarget.checked)
                }}
              />
              Only what changed since my last review
            </label>
          </header>
          <QueueList
            {...{ entries, rows }}
            selected={entry?.key ?? null}
            meId={me.id}
            onSelect={(key) => {
              setChosen(key)
              setOpen(true)
            }}
          />
        </section>
        {entry ? (
          <CaseOf
            key={entry.key}
            {...{ entry, first, refused, caseRef }}
            meId={me.id}
            onBack={() => {
              setOpen(false)
            }}
            onDecide={(version, decision, reason) => {
              // The next one takes its place at once.
              setChosen((next ?? entries[at - 1])?.key ?? null)
              rows.current?.focus({ preventScroll: true })
              void decide(entry, version, decision, reason)
            }}
          />
        ) : (
          <article className="case">
            <NothingWaits
              {...{ show, onlyAgain }}
              onShowAll={() => {
                setShow('all')
                setOnlyAgain(false)
              }}
            />
          </article>
        )}
        <footer className="keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> move
          </span>
          <span>
            <kbd>A</kbd> approve and go on
          </span>
          <span>
            <kbd>X</kbd> return
          </span>
          <span>
            <kbd>C</kbd> comment
          </span>
          <span>
            <kbd>O</kbd> open source
          </span>
          <span>
            <kbd>⌘Z</kbd> undo, while the notice shows
          </span>
          <span className="push">
            <kbd>?</kbd> all keys
          </span>
        </footer>
      </main>
    </>
  )
}

export function ReviewScreen(start: Start) {
  return (
    <QueryProvider>
      <Review {...start} />
    </QueryProvider>
  )
}
