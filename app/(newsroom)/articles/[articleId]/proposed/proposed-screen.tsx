'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { ActionButton } from '@/components/actions/action-button'
import { actionOf } from '@/components/actions/action'
import { RowSteps, useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import type { ProposalView } from '@/lib/domain/evidence/proposal'
import { ProposalLine } from './proposal-line'
import { proposedActions } from './proposed-actions'
import { useDecide } from './use-decide'

interface ProposedScreenProps {
  articleId: string
  headline: string
  items: readonly ProposalView[]
  /** How many of the article can be accepted together. */
  ready: number
  whyNotEdit: string | null
  /** The way to the next page. */
  next: ReactNode
}

/** What is being asked of one note: a reason to leave it out, or its source and place. */
export interface Asked {
  id: string
  what: 'reason' | 'source'
}

/** "3 wait for you", "1 waits for you". */
const sayWaiting = (count: number) => `${count} ${count === 1 ? 'waits' : 'wait'} for you`

function says(items: readonly ProposalView[], ready: number): string {
  if (items.length === 0) return 'The draft had no notes, comments or links that name a source.'
  const open = items.filter(({ state }) => state === 'PROPOSED')
  const waiting = open.filter(({ isReady }) => !isReady).length
  const accepted = items.filter(({ claims }) => claims.some(({ isEvidence }) => isEvidence)).length
  const told = [
    ready > 0 && `${ready} ready`,
    waiting > 0 && sayWaiting(waiting),
    accepted > 0 && `${accepted} accepted`,
  ]
  return `${told.filter(Boolean).join(', ') || 'All decided'}. Verdicts are still yours.`
}

function Screen({ articleId, headline, items, ready, whyNotEdit, next }: ProposedScreenProps) {
  const router = useRouter()
  const rows = useRows()
  const [asked, setAsked] = useState<Asked | null>(null)
  const decide = useDecide(articleId)
  const atHand = () => items.find(({ id }) => id === rows.atHand()) ?? items.find(({ state }) => state === 'PROPOSED')
  const actions = proposedActions({
    step: rows.step,
    accept: () => {
      const one = atHand()
      if (one) void decide.accept([one])
    },
    acceptReady: () => void decide.accept(items.filter(({ isReady }) => isReady)),
    change: () => {
      const one = atHand()
      if (one?.state === 'PROPOSED') setAsked({ id: one.id, what: 'source' })
    },
    leaveOut: () => {
      const one = atHand()
      if (one?.state === 'PROPOSED') setAsked({ id: one.id, what: 'reason' })
    },
    restore: () => {
      const one = atHand()
      if (one?.state === 'REFUSED') void decide.restore(one)
    },
    toGalley: () => {
      router.push(`/articles/${articleId}`)
    },
    ...{ ready: items.some(({ isReady }) => isReady) ? ready : 0, whyNotEdit },
  })
  useActions(actions)
  const acceptReady = actionOf(actions, 'acceptReady')
  const here = items.filter(({ isReady }) => isReady).length
  return (
    <main className="main grid grid-rows-[minmax(0,1fr)_auto]" id="main" tabIndex={-1}>
      <div className="[scrollbar-width:thin] overflow-auto">
        <div className="mx-auto grid max-w-[48rem] gap-3 px-6 pt-6 pb-16 max-phone:px-5">
          <h1 className="font-text text-title font-semibold wrap-anywhere">Proposed sources of “{headline}”</h1>
          <p className="text-muted" role="status">
            {says(items, ready)}
          </p>
          {acceptReady && here > 0 && (
            <p className="flex flex-wrap items-center gap-3">
              <ActionButton does={acceptReady}>Accept {here}</ActionButton>
              <span className="text-small text-muted">
                Each becomes your evidence for the claims of its sentence. What names no source, no place or no claim is
                left for you.
              </span>
            </p>
          )}
          <ol className="grid" aria-label="Proposed sources">
            {items.map((proposal) => (
              <ProposalLine
                key={proposal.id}
                proposal={proposal}
                asked={asked?.id === proposal.id ? asked.what : null}
                whyNotEdit={whyNotEdit}
                decide={decide}
                onAsk={(what) => {
                  setAsked(what === null ? null : { id: proposal.id, what })
                  if (what === null) rows.focus(proposal.id)
                }}
              />
            ))}
          </ol>
          {next}
        </div>
      </div>
      <ActionBar actions={actions} />
    </main>
  )
}

/** The proposed sources of an article, to be accepted together or one by one, changed, or left out. */
export function ProposedScreen(props: ProposedScreenProps) {
  return (
    <RowSteps>
      <Screen {...props} />
    </RowSteps>
  )
}
