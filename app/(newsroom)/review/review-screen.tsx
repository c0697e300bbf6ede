'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import { ActionsHere } from '@/components/actions/action-button'
import { ActionBar } from '@/components/actions/action-bar'
import { useActions } from '@/components/actions/use-actions'
import { QueryProvider } from '@/components/query-provider'
import { announce } from '@/components/shell/live-region'
import { PageBar } from '@/components/shell/page-bar'
import { useShell } from '@/components/shell/shell-context'
import { undoLast } from '@/components/changes/undo'
import { Case, ListAndCase } from '@/components/ui/case'
import { useAddress } from '@/components/use-address'
import { useFirstFocus } from '@/components/use-first-focus'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { isBlank } from '@/lib/text/blank'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import { threadOf } from '@/app/(newsroom)/comments/comment-rows'
import { changeComments } from './case-comments'
import { CaseOf } from './case-of'
import { DecideBar } from './decide-bar'
import { NothingWaits } from './nothing-waits'
import { crumbOf, entriesOf, showIn } from './queue-entry'
import type { Show } from './queue-entry'
import { reviewActions } from './review-actions'
import { useDecide } from './use-decide'
import type { Decision } from './use-decide'
import { useGone } from './use-gone'
import { useGuidedHere } from './use-guided-here'
import { useInto } from './use-into'
import { useLiveQueue } from './use-live-queue'
import { useOpenCase } from './use-open-case'
import { useReturnReason } from './use-return-reason'
import { useStays } from './use-stays'
import { usePrefetchCase, useReviewQueue } from './use-review-queue'
import { WaitingList } from './waiting-list'

interface Start {
  queue: ReviewQueue
  /** The claim whose verdict the queue begins with, where that is not the first that waits. */
  from: string | null
  /** The detail of the verdict to begin with. */
  first: ClaimDetail | null
}

const STILL_LOADING = 'This is still loading.'

/** The rows of the queue, which have the focus at first, and what gives it back to them. */
function useRows() {
  const rows = useRef<HTMLUListElement>(null)
  const toRows = useCallback(() => {
    rows.current?.focus({ preventScroll: true })
  }, [])
  useFirstFocus(toRows)
  return { rows, toRows }
}

function Review({ queue: atFirst, from, first }: Start) {
  const { me } = useShell()
  const { queue, goesOn, onwards } = useReviewQueue(atFirst, from)
  const address = useSearchParams()
  const [show, setShow] = useState<Show>(showIn(address.get('show')))
  const [onlyAgain, setOnlyAgain] = useState(address.has('again'))
  const [chosen, setChosen] = useState<string | null>(address.get('claim') ?? first?.id ?? null)
  const [open, setOpen] = useState(false)
  const { rows, toRows } = useRows()
  const waits = entriesOf(queue, 'all')
  const listed = entriesOf(queue, show).filter(({ again }) => again || !onlyAgain)
  const list = { entries: listed, waits, keptTo: `${show} ${onlyAgain}` }
  const { entries, at, gone: isGone } = useStays(list, chosen, setChosen)
  const entry = entries[at]
  const next = entries[at + 1]
  const { refused, decide } = useDecide(setChosen)
  usePrefetchCase(next)
  useAddress({
    show: show === 'all' ? null : show,
    again: onlyAgain ? '1' : null,
    claim: at === 0 && from === null ? null : (entry?.key ?? null),
  })

  useGuidedHere(setChosen)
  useLiveQueue(me.id)

  const into = useInto(entry)
  const step = (by: 1 | -1) => {
    if (into.step(by)) return
    const to = entries[at + by]
    if (to) setChosen(to.key)
    else if (by === 1 && goesOn[show]) onwards.more()
    else announce(by === 1 ? 'The last one.' : 'The first one.')
  }
  const atHand = useOpenCase(entry, first)
  const gone = useGone(atHand, isGone)
  const toReturn = into.one ?? entry
  const returning = useReturnReason(toReturn)
  const { reason, missing, field: reasonField } = returning
  const whyNot =
    atHand?.version === undefined
      ? // Until a case is painted there is nothing to decide on.
        { approve: STILL_LOADING, return: STILL_LOADING }
      : gone === null
        ? atHand.whyNot
        : { approve: gone, return: gone }

  const settle = (decision: Decision, why?: string) => {
    if (!entry || atHand?.version === undefined || whyNot[decision === 'APPROVE' ? 'approve' : 'return'] !== null)
      return
    // The next one takes its place at once.
    setChosen((next ?? entries[at - 1])?.key ?? '')
    toRows()
    void decide(entry, atHand.version, decision, why)
  }
  const sendBack = () => {
    if (!entry || whyNot.return !== null) return
    returning.tellMissing(isBlank(reason) ? entry.key : null)
    const { one } = into
    if (isBlank(reason)) reasonField.current?.focus()
    else if (one?.type === 'verdict') {
      into.step(1)
      toRows()
      const rest = entry.type === 'passage' ? entry.verdicts.find(({ claimId }) => claimId !== one.key) : undefined
      setChosen(rest?.claimId ?? null)
      void decide(one, one.verdict.version, 'RETURN', reason.trim())
    } else settle('RETURN', reason.trim())
  }
  const { mayComment = false, sourceUrl = null } = atHand ?? {}
  const actions = reviewActions({
    ...{ step, whyNot, sendBack, into: into.actions },
    approve: () => {
      settle('APPROVE')
    },
    comments: {
      whyNotComment: mayComment ? null : 'There is nothing here to comment on.',
      comment: () => document.getElementById('case-comment')?.focus(),
      thread: threadOf(atHand && 'claim' in atHand ? (atHand.claim ?? null) : null, changeComments),
    },
    openSource: sourceUrl === null ? null : () => window.open(sourceUrl, '_blank', 'noreferrer'),
    undo: undoLast,
  })
  useActions(actions, { home: () => rows.current })

  return (
    <>
      <PageBar crumbs={[{ label: 'Review', href: '/review' }, { label: crumbOf(entry) }]} />
      <ActionsHere actions={actions}>
        {/* On paper the case comes first, what else waits behind it. */}
        <ListAndCase open={open && entry !== undefined} className="print:flex! print:flex-col">
          <WaitingList
            {...{ queue, rows, show, onlyAgain, onwards, from }}
            entries={entries}
            goesOn={goesOn}
            selected={entry?.key ?? null}
            gone={gone}
            onShow={setShow}
            onOnlyAgain={setOnlyAgain}
            onSelect={(key) => {
              setChosen(key)
              setOpen(true)
            }}
          />
          {entry && atHand ? (
            <CaseOf
              key={entry.key}
              open={atHand}
              meId={me.id}
              into={into.claimId}
              onInto={into.setInto}
              onBack={() => {
                setOpen(false)
              }}
            >
              <DecideBar
                {...{ whyNot, reason, reasonField }}
                names={into.names}
                ready={atHand.version !== undefined}
                missing={missing === entry.key}
                sentence={
                  refused?.key === entry.key
                    ? refused.sentence
                    : missing === entry.key
                      ? 'Return needs a reason.'
                      : null
                }
                onReason={returning.type}
                onReturn={sendBack}
              />
            </CaseOf>
          ) : (
            <Case>
              <NothingWaits
                {...{ show, onlyAgain }}
                onShowAll={() => {
                  setShow('all')
                  setOnlyAgain(false)
                }}
              />
            </Case>
          )}
          <ActionBar className="col-span-full" actions={actions} />
        </ListAndCase>
      </ActionsHere>
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
