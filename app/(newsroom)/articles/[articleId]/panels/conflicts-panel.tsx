'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/use-draft'
import type { ConflictView } from '@/lib/domain/articles/article-view'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { isBlank } from '@/lib/domain/text/words'
import { ConflictCase } from './conflict-case'
import { rangeOf } from '@/app/(newsroom)/articles/[articleId]/text/dom-place'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { UncheckedFacts } from '@/app/(newsroom)/articles/[articleId]/claim/unchecked-facts'
import { useConflictChange } from './use-conflict-change'
import { useConflictActions } from './use-panel-actions'

/** The first words of each side, to tell one contradiction from another in the list. */
function against(text: string, { sides }: ConflictView): string {
  return sides.flatMap(({ spans: [span] }) => (span ? [text.slice(span.start, span.end)] : [])).join(' vs. ')
}

function useMarkedSides(conflict: ConflictView | undefined) {
  useEffect(() => {
    const story = document.querySelector<HTMLElement>('.story')
    if (!story || !conflict) return
    const spans = conflict.sides.flatMap(({ spans }) => spans)
    const ranges = spans.flatMap(({ start, end }) => rangeOf(story, start, end) ?? [])
    CSS.highlights.set('galley-words', new Highlight(...ranges))
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => {
      CSS.highlights.delete('galley-words')
    }
  }, [conflict])
}

/** Both sides of each contradiction, in their own sentences. Advice: nothing here changes a claim. */
export function ConflictsPanel() {
  const { article, actor, conflicts, dismissedConflicts, claims, compared, select, setPanel } = useGalley()
  const [show, setShow] = useState<'standing' | 'dismissed'>('standing')
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      conflicts.findIndex(({ key }) => key === compared),
    ),
  )
  const list = useRef<HTMLOListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { refused, dismiss, restore } = useConflictChange()
  const listed: ConflictView[] = show === 'standing' ? conflicts : dismissedConflicts
  const place = Math.min(at, listed.length - 1)
  const current = listed[place]
  const [reason, setReason] = useDraft(`conflict:${article.id}:${current?.key ?? ''}`)
  const mayChange = actor.role !== 'VIEWER'
  const goal = current?.sides
    .toReversed()
    .flatMap((side) => side.claims)
    .find(({ id }) => claims.some((claim) => claim.id === id))

  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }, [place])
  useMarkedSides(current)

  const dismissIt = () => {
    if (!current || !mayChange || show === 'dismissed') return
    if (isBlank(reason)) field.current?.focus()
    else {
      list.current?.focus()
      void dismiss(current.key, reason.trim())
    }
  }
  const step = (by: 1 | -1) => {
    setAt(Math.max(0, Math.min(place + by, listed.length - 1)))
  }
  const close = () => {
    setPanel('claim')
  }
  useConflictActions({
    step,
    whyNotEdit: whyNotEdit(actor),
    shows: current ? show : null,
    dismiss: dismissIt,
    restore: () => {
      if (current) void restore(current.key)
    },
    goTo: goal
      ? () => {
          select(goal.id)
        }
      : null,
    close,
  })

  return (
    <section className="detail contradictions" aria-label="Contradictions">
      <header>
        <h2 className="sr">Contradictions</h2>
        <span className="filters" role="group" aria-label="Show contradictions">
          {(['standing', 'dismissed'] as const).map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={show === one}
              onClick={() => {
                setShow(one)
                setAt(0)
              }}
            >
              {one === 'standing' ? 'Open' : 'Dismissed'}{' '}
              <span className="count">{one === 'standing' ? conflicts.length : dismissedConflicts.length}</span>
            </button>
          ))}
        </span>
        {listed.length > 1 && (
          <>
            <Button
              tone="plain"
              kbd="K"
              onClick={() => {
                step(-1)
              }}
            >
              Previous
            </Button>
            <Button
              tone="plain"
              kbd="J"
              onClick={() => {
                step(1)
              }}
            >
              Next
            </Button>
          </>
        )}
        <Button tone="plain" kbd="Esc" onClick={close}>
          Done
        </Button>
      </header>
      {listed.length > 0 && (
        <ol
          ref={list}
          className="rows"
          role="listbox"
          aria-label={show === 'standing' ? 'Open' : 'Dismissed'}
          tabIndex={0}
          aria-activedescendant={`conflict-${place}`}
        >
          {listed.map((conflict, index) => (
            <li
              key={conflict.key}
              id={`conflict-${index}`}
              className="row"
              role="option"
              aria-selected={index === place}
              onClick={() => {
                setAt(index)
              }}
            >
              <i className="glyph conflict" />
              <span className="snippet" dir="auto">
                {against(article.revision.text, conflict)}
              </span>
              <span className="where">{conflict.rule.replaceAll('-', ' ')}</span>
            </li>
          ))}
        </ol>
      )}
      <div className="body" tabIndex={0} role="region" aria-label="The contradiction">
        {listed.length === 0 && (
          <p className="none">
            {show === 'dismissed'
              ? 'No contradiction is dismissed.'
              : 'Nothing in this text contradicts itself, as far as the rules can see.'}
          </p>
        )}
        {current && <ConflictCase key={current.key} conflict={current} />}
        {show === 'standing' && <UncheckedFacts />}
      </div>
      {current && (
        <footer>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              dismissIt()
            }}
          >
            {mayChange && show === 'standing' && (
              <div className="field">
                <label htmlFor="conflict-reason">Reason, if you dismiss it</label>
                <input
                  ref={field}
                  className="input"
                  id="conflict-reason"
                  placeholder="Why both can be true"
                  maxLength={2000}
                  dir="auto"
                  value={reason}
                  onChange={(event) => {
                    setReason(event.target.value)
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') list.current?.focus()
                  }}
                />
              </div>
            )}
            {refused !== null && (
              <p className="error" role="alert">
                <i className="glyph" />
                {refused}
              </p>
            )}
            <p className="actions">
              {mayChange && show === 'standing' && (
                <Button kbd="D" type="submit">
                  Dismiss
                </Button>
              )}
              {mayChange && show === 'dismissed' && (
                <Button
                  kbd="R"
                  onClick={() => {
                    void restore(current.key)
                  }}
                >
                  Restore
                </Button>
              )}
              {goal && (
                <Button
                  tone="primary"
                  kbd="↵"
                  onClick={() => {
                    select(goal.id)
                  }}
                >
                  Go to claim {goal.number}
                </Button>
              )}
            </p>
          </form>
        </footer>
      )}
    </section>
  )
}
