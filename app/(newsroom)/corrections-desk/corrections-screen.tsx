'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { RowSteps, useRows } from '@/components/actions/row-steps'
import { undoLast } from '@/components/changes/undo'
import { useActions } from '@/components/actions/use-actions'
import { AtHandContext } from './at-hand'
import { correctionActions } from './correction-actions'
import type { AtHand } from './correction-actions'

interface ScreenProps {
  /** What is open, and how it stands: what comes in the place of what went takes its focus. Null for nothing. */
  open: string | null
  whyNotAdd: string | null
  children: ReactNode
}

/** What is open tells it what can be done with it; the keys ask. Nothing is drawn anew by that. */
function keeper() {
  let now: AtHand = {}
  return {
    tell: (next: AtHand) => {
      now = next
    },
    atHand: () => now,
  }
}

function Screen({ open, whyNotAdd, children }: ScreenProps) {
  const rows = useRows()
  const router = useRouter()
  const [{ tell, atHand }] = useState(keeper)
  const main = useRef<HTMLElement>(null)
  const shown = useRef(open)
  useEffect(() => {
    if (shown.current !== open && document.activeElement === document.body) main.current?.focus()
    shown.current = open
  }, [open])
  const actions = correctionActions({
    step: (by) => {
      if (rows.step(by)) rows.open()
    },
    addNew: () => {
      router.push('/corrections-desk?new=1')
    },
    whyNotAdd,
    atHand,
    undo: undoLast,
  })
  useActions(actions, { home: rows.home })
  return (
    <main
      ref={main}
      id="main"
      tabIndex={-1}
      data-open={open !== null}
      className="group/main main grid grid-cols-[19rem_minmax(0,1fr)_30rem] grid-rows-[minmax(0,1fr)_1.75rem] outline-none max-desk:grid-cols-[16rem_minmax(0,1fr)_24rem] max-tablet:grid-cols-[16rem_minmax(0,1fr)] max-tablet:grid-rows-[minmax(0,1fr)_minmax(0,18rem)] max-phone:grid-cols-1 max-phone:grid-rows-1 max-phone:data-[open=true]:block max-phone:data-[open=true]:overflow-auto"
    >
      <AtHandContext value={tell}>{children}</AtHandContext>
      <ActionBar className="col-span-full" actions={actions} />
    </main>
  )
}

/** The corrections desk: its list, what is open beside it, and its keys. */
export function CorrectionsScreen(screen: ScreenProps) {
  return (
    <RowSteps>
      <Screen {...screen} />
    </RowSteps>
  )
}
