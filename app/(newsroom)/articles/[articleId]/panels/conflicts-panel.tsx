'use client'

import { TabList, TabPanel, Tabs } from '@/components/ui/tabs'
import { PaneBody, SidePane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { useEffect, useRef, useState } from 'react'
import { MoreButton } from '@/components/earlier/more-button'
import { useDraft } from '@/components/use-draft'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { isBlank } from '@/lib/text/blank'
import { ConflictCase } from './conflict-case'
import { ConflictFoot } from './conflict-foot'
import type { ConflictShow } from './conflict-foot'
import { ConflictList } from './conflict-list'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { UncheckedFacts } from '@/app/(newsroom)/articles/[articleId]/claim/unchecked-facts'
import { NoConflicts } from './no-conflicts'
import { useConflictChange } from './use-conflict-change'
import { useDismissed } from './use-dismissed'
import { useMarkedSides } from './use-marked-sides'
import { useConflictActions } from './use-panel-actions'
import { PanelButton } from './panel-button'

/** Both sides of each contradiction, in their own sentences. Advice: nothing here changes a claim. */
export function ConflictsPanel() {
  const { article, actor, conflicts, claims, compared, select, setPanel } = useGalley()
  const dismissed = useDismissed()
  const [show, setShow] = useState<ConflictShow>('standing')
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      conflicts.findIndex(({ key }) => key === compared),
    ),
  )
  const list = useRef<HTMLOListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { refused, dismiss, restore } = useConflictChange()
  const listed: ConflictView[] = show === 'standing' ? conflicts : dismissed.items
  const hasMore = show === 'dismissed' && dismissed.hasMore
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
  const restoreIt = () => {
    const found = dismissed.items.find(({ key }) => key === current?.key)
    if (found) void restore(found)
  }
  const goTo = () => {
    if (goal) select(goal.id)
  }
  const step = (by: 1 | -1) => {
    const last = listed.length - 1
    // Beyond the last one that is here, the next one is at hand once it is.
    if (hasMore && place + by > last) dismissed.more()
    setAt(Math.max(0, Math.min(place + by, hasMore ? last + 1 : last)))
  }
  const close = () => {
    setPanel('claim')
  }
  useConflictActions({
    step,
    whyNotEdit: whyNotEdit(actor),
    shows: current ? show : null,
    dismiss: dismissIt,
    restore: restoreIt,
    goTo: goal ? goTo : null,
    close,
  })

  return (
    <Tabs
      value={show}
      onChange={(one) => {
        setShow(one === 'dismissed' ? one : 'standing')
        setAt(0)
      }}
    >
      <SidePane
        aria-label="Contradictions"
        className="@container min-[70rem]:col-span-2 min-[70rem]:col-start-2"
        head={
          <>
            <h2 className="sr-only">Contradictions</h2>
            <TabList
              label="Show contradictions"
              className="flex-1"
              tabs={[
                { value: 'standing', label: 'Open', count: conflicts.length },
                { value: 'dismissed', label: 'Dismissed', count: dismissed.count },
              ]}
            />
            {listed.length > 1 && (
              <>
                <PanelButton does="previous" tone="plain" />
                <PanelButton does="next" tone="plain" />
              </>
            )}
            <PanelButton does="close" tone="plain" />
          </>
        }
        foot={
          current && (
            <ConflictFoot
              {...{ show, mayChange, field, reason, refused, goal }}
              onReason={setReason}
              onLeave={() => list.current?.focus()}
              onDismiss={dismissIt}
            />
          )
        }
      >
        <TabPanel value={show} className="flex min-h-0 flex-1 flex-col few-lines:block" tabIndex={-1}>
          {listed.length > 0 && (
            <ConflictList
              list={list}
              label={show === 'standing' ? 'Open' : 'Dismissed'}
              conflicts={listed}
              place={place}
              onPick={setAt}
            />
          )}
          {show === 'dismissed' && (
            <MoreButton of={{ ...dismissed, count: dismissed.items.length }} className="mx-auto my-1 px-1.5">
              Show more
            </MoreButton>
          )}
          <PaneBody
            className="bg-paper focus-visible:-outline-offset-2"
            tabIndex={0}
            role="region"
            aria-label="The contradiction"
          >
            {listed.length === 0 && <NoConflicts show={show} />}
            {current && <ConflictCase key={current.key} conflict={current} />}
            {show === 'standing' && <UncheckedFacts />}
          </PaneBody>
        </TabPanel>
      </SidePane>
    </Tabs>
  )
}
