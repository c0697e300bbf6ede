'use client'

import { useState } from 'react'
import type { TimePlace } from '@/lib/domain/time/say-time'
import type { CorrectionMove } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { AmendForm } from './amend-form'
import { useAtHand } from './at-hand'
import { backToMain } from './back-to-main'
import { CaseHead } from './case-head'
import type { EntryMove, Words } from './correction-moves'
import { moveEntry } from './correction-moves'
import { CorrectionTold } from './correction-told'
import { Decisions } from './decisions'
import { Hold } from './hold'
import { Preview, shownEntry } from './preview'
import { Refused } from './refused'
import { useWork } from './use-work'
import { WorkBody, WorkFoot, workLook } from './work'
import { WordsForm } from './words-form'

/** Moves that ask for words first, and what they ask. */
const ASKS = {
  return: { hint: 'For whoever wrote it.', action: 'Return' },
  askWithdrawal: {
    hint: 'Readers see it at the entry’s address, for good, once a second person has withdrawn it.',
    action: 'Ask for withdrawal',
  },
  withdrawAtOnce: {
    hint: 'Readers see it at the entry’s address. A second person confirms it afterwards.',
    action: 'Continue',
  },
  whyAtOnce: { hint: 'Why it can’t wait for a second person. For the desk’s log.', action: 'Withdraw at once' },
  changeWords: {
    hint: 'Readers see it at the entry’s address, for good, once somebody else confirms it.',
    action: 'Change',
  },
  publish: { hint: 'For the desk’s log. Readers see the dates, not the reason.', action: 'Publish' },
} as const

/** A correction whose words are fixed, and what may be done with it. */
export function CorrectionCase({ entry, calendar, me }: { entry: CorrectionDetail; calendar: TimePlace; me: string }) {
  const { busy, refused, change } = useWork()
  const [asking, setAsking] = useState<keyof typeof ASKS | 'amend' | null>(null)
  const [publicWords, setPublicWords] = useState('')
  const { id, overdue, goesOutAt, goesOutBy, whyNot } = entry
  const stopAsking = () => {
    backToMain(() => {
      setAsking(null)
    })
  }
  const cancelHold = () => {
    backToMain(() => {
      move('keepBack')
    })
  }

  function move(name: EntryMove, words: Words = {}, done?: () => void) {
    change(async ({ onRefused }) => {
      const onDone = () => {
        done?.()
        stopAsking()
      }
      await moveEntry(name, entry, words, { onDone, onRefused })
      return null
    })
  }
  function start(name: CorrectionMove) {
    if (name === 'approve' || name === 'withdraw' || name === 'keepPublished' || name === 'confirmWords') move(name)
    else if (name === 'publish' && overdue === null) move('publish')
    else if (name === 'amend' || name in ASKS) setAsking(name as keyof typeof ASKS | 'amend')
  }
  function answer(name: keyof typeof ASKS, reason: string, done: () => void) {
    if (name === 'withdrawAtOnce') {
      setPublicWords(reason)
      setAsking('whyAtOnce')
    } else if (name === 'whyAtOnce') move('withdrawAtOnce', { reason: publicWords, atOnce: reason }, done)
    else move(name, { reason }, done)
  }

  return (
    <>
      <section className={workLook()} aria-label="Correction">
        <WorkBody>
          <CaseHead entry={entry} calendar={calendar} />
          {goesOutAt !== null && (
            <Hold
              at={Date.parse(goesOutAt)}
              by={goesOutBy && goesOutBy.id !== me ? goesOutBy.name : null}
              whyNot={whyNot.keepBack ?? null}
              cancel={cancelHold}
            />
          )}
          <CorrectionTold entry={entry} calendar={calendar} />
        </WorkBody>
        <WorkFoot>
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
          {asking === null && goesOutAt === null && <Decisions {...{ entry, busy, start, me }} />}
          {goesOutAt !== null && <HeldKeys whyNot={whyNot.keepBack ?? null} cancel={cancelHold} />}
        </WorkFoot>
      </section>
      <Preview entry={shownEntry(entry, entry)} calendar={calendar} amendment={entry.amends !== null} />
    </>
  )
}

/** While it is held, Esc and ⌘Z keep it in wherever the focus is: nothing is as urgent. */
function HeldKeys({ whyNot, cancel }: { whyNot: string | null; cancel: () => void }) {
  useAtHand({ cancelHold: { whyNot, run: cancel } })
  return null
}
