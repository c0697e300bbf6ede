'use client'

import { hearTyping } from '@/components/actions/typing-keys'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Toggles } from '@/components/ui/toggles'
import { PaneBody, PaneFoot, SidePane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/components/use-draft'
import type { ConflictView } from '@/lib/domain/articles/article-view'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { whatWasCompared } from '@/lib/domain/articles/what-was-compared'
import { isBlank } from '@/lib/text/blank'
import { ConflictCase } from './conflict-case'
import { ConflictList } from './conflict-list'
import { rangeOf } from '@/app/(newsroom)/articles/[articleId]/text/dom-place'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { UncheckedFacts } from '@/app/(newsroom)/articles/[articleId]/claim/unchecked-facts'
import { useConflictChange } from './use-conflict-change'
import { useConflictActions } from './use-panel-actions'

function useMarkedSides(conflict: ConflictView | undefined) {
  useEffect(() => {
    const story = document.querySelector<HTMLElement>('#main article')
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
  const { article, actor, conflicts, dismissedConflicts, lookedForConflicts, claims, compared, select, setPanel } =
    useGalley()
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
    <SidePane
      aria-label="Contradictions"
      className="@container min-[70rem]:col-span-2 min-[70rem]:col-start-2"
      head={
        <>
          <h2 className="sr-only">Contradictions</h2>
          <Toggles
            label="Show contradictions"
            className="flex-1 gap-y-1"
            value={show}
            onChange={(one) => {
              setShow(one)
              setAt(0)
            }}
            options={[
              { value: 'standing', label: 'Open', count: conflicts.length },
              { value: 'dismissed', label: 'Dismissed', count: dismissedConflicts.length },
            ]}
          />
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
        </>
      }
      foot={
        current && (
          <PaneFoot>
            <form
              className="grid min-w-0 flex-1 gap-x-3 gap-y-2 @min-[26.25rem]:grid-cols-[minmax(0,1fr)_auto] @min-[26.25rem]:items-end"
              onSubmit={(event) => {
                event.preventDefault()
                dismissIt()
              }}
            >
              {mayChange && show === 'standing' && (
                <Field label="Reason, if you dismiss it" id="conflict-reason">
                  <Input
                    ref={field}
                    placeholder="Why both can be true"
                    maxLength={2000}
                    dir="auto"
                    value={reason}
                    onChange={(event) => {
                      setReason(event.target.value)
                    }}
                    onKeyDown={(event) => {
                      hearTyping(event, { leave: () => list.current?.focus() })
                    }}
                  />
                </Field>
              )}
              {refused !== null && (
                <ErrorNote role="alert" className="col-span-full row-start-1">
                  {refused}
                </ErrorNote>
              )}
              <p className="flex flex-wrap items-center gap-2">
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
          </PaneFoot>
        )
      }
    >
      {listed.length > 0 && (
        <ConflictList
          list={list}
          label={show === 'standing' ? 'Open' : 'Dismissed'}
          conflicts={listed}
          place={place}
          onPick={setAt}
        />
      )}
      <PaneBody
        className="bg-paper focus-visible:-outline-offset-2"
        tabIndex={0}
        role="region"
        aria-label="The contradiction"
      >
        {listed.length === 0 && (
          <p className="text-muted">
            {show === 'dismissed'
              ? 'No contradiction is dismissed.'
              : lookedForConflicts
                ? whatWasCompared(
                    claims.map(({ kind }) => kind),
                    article.revision.blocks.map(({ role }) => role),
                  )
                : 'This text was not looked through for contradictions: the rules read English only, and only a text within the limits.'}
          </p>
        )}
        {current && <ConflictCase key={current.key} conflict={current} />}
        {show === 'standing' && <UncheckedFacts />}
      </PaneBody>
    </SidePane>
  )
}
