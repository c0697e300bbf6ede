'use client'

import { useState } from 'react'
import { callApi } from '@/components/api'
import type { TimePlace } from '@/lib/domain/time/say-time'
import type { CorrectionMove } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { AmendForm } from './amend-form'
import { CaseHead } from './case-head'
import { CorrectionTold } from './correction-told'
import { Decisions } from './decisions'
import { Hold } from './hold'
import { Preview, shownEntry } from './preview'
import { Refused } from './refused'
import { useChange } from './use-change'
import { WordsForm } from './words-form'

const SAID = {
  approve: 'Approved.',
  return: 'Returned.',
  publish: 'Published.',
  withdraw: 'Withdrawn.',
} as const satisfies Partial<Record<CorrectionMove, string>>

/** Moves that ask for words first, and what they ask. */
const ASKS = {
  return: { hint: 'For whoever wrote it.', action: 'Return' },
  withdraw: { hint: 'Readers see it at the entry’s address, for good.', action: 'Withdraw for good' },
  publish: { hint: 'For the desk’s log. Readers see the dates, not the reason.', action: 'Publish' },
} as const

/** The thirty seconds: since when, and what is sent when they are over. */
interface Held {
  from: number
  send: () => void
}

/** A correction whose words are fixed, and what may be done with it. */
export function CorrectionCase({ entry, calendar, me }: { entry: CorrectionDetail; calendar: TimePlace; me: string }) {
  const { busy, refused, change } = useChange()
  const [asking, setAsking] = useState<keyof typeof ASKS | 'amend' | null>(null)
  const [held, setHeld] = useState<Held | null>(null)
  const { id, version, overdue } = entry
  const stopAsking = () => {
    setAsking(null)
  }

  function move(name: keyof typeof SAID, more: object = {}, done?: () => void) {
    change(SAID[name], async () => {
      await callApi('POST', `/api/v1/corrections/${id}/${name}`, { version, ...more })
      done?.()
      stopAsking()
      return undefined
    })
  }
  function hold(send: () => void) {
    stopAsking()
    setHeld({ from: Date.now(), send })
  }
  function start(name: CorrectionMove) {
    if (name === 'approve') move('approve')
    else if (name === 'publish' && overdue === null)
      hold(() => {
        move('publish')
      })
    else if (name === 'publish' || name === 'return' || name === 'withdraw' || name === 'amend') setAsking(name)
  }
  function answer(name: keyof typeof ASKS, reason: string, done: () => void) {
    if (name === 'publish')
      hold(() => {
        move('publish', { delayReason: reason }, done)
      })
    else move(name, { reason }, done)
  }

  return (
    <>
      <section className="work" aria-label="Correction">
        <div className="body">
          <CaseHead entry={entry} calendar={calendar} />
          {held !== null && (
            <Hold
              from={held.from}
              publish={() => {
                setHeld(null)
                held.send()
              }}
              cancel={() => {
                setHeld(null)
              }}
            />
          )}
          <CorrectionTold entry={entry} calendar={calendar} />
        </div>
        <footer className="decisions">
          <Refused sentence={refused} />
          {asking === 'amend' && <AmendForm {...{ entry, busy, change }} cancel={stopAsking} />}
          {asking !== null && asking !== 'amend' && (
            <WordsForm
              name={`correction:${id}:${asking}`}
              label={asking === 'publish' ? `Why it took ${overdue} days` : 'Reason'}
              {...ASKS[asking]}
              busy={busy}
              send={(reason, done) => {
                answer(asking, reason, done)
              }}
              cancel={stopAsking}
            />
          )}
          {asking === null && held === null && <Decisions {...{ entry, busy, start, me }} />}
        </footer>
      </section>
      <Preview entry={shownEntry(entry, entry)} calendar={calendar} amendment={entry.amends !== null} />
    </>
  )
}
