'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { RowSteps, useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { copy } from '@/components/copy'
import { focusSeek } from '@/components/seek-field'
import type { AuditRow } from '@/lib/domain/audit/audit-view'
import { auditActions } from './audit-actions'
import { eventAddress, follow, useChosenEvent } from './use-chosen-event'
import { whatItIsOn } from './what-it-is-on'

interface ScreenProps {
  /** Those that can be open: of this page of the log, and the one that the address names. */
  events: readonly AuditRow[]
  children: ReactNode
}

function Keys({ events }: Pick<ScreenProps, 'events'>) {
  const rows = useRows()
  const router = useRouter()
  const { chosen, choose } = useChosenEvent()
  const event = events.find(({ seq }) => seq === chosen)
  const href = event === undefined ? null : whatItIsOn(event).href
  const goToIt = (page: string) => () => {
    router.push(page)
  }
  const actions = auditActions({
    step: rows.step,
    filter: focusSeek,
    openEvent: rows.open,
    atHand:
      chosen === null
        ? null
        : {
            close: () => {
              rows.focus(String(chosen))
              choose(null)
            },
            copyLink: () => void copy(eventAddress(chosen), 'Link'),
            goToIt: href === null ? null : goToIt(href),
          },
  })
  useActions(actions, { home: rows.home })
  return <ActionBar className="col-span-full" actions={actions} />
}

/** Stepping takes an open pane along. */
const stepTo = (seq: string) => {
  follow(Number(seq))
}

/** The log, stepped through by keys; its keys stand at its foot. */
export function AuditScreen({ events, children }: ScreenProps) {
  return (
    <RowSteps onStep={stepTo}>
      {children}
      <Keys events={events} />
    </RowSteps>
  )
}
