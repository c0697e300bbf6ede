'use client'

import { useState } from 'react'
import { callApi } from '@/components/api'
import { Moment } from '@/components/moment'
import { WordDiff } from '@/components/word-diff'
import type { CorrectionMove } from '@/lib/domain/correction'
import type { CorrectionDetail } from '@/lib/domain/correction-view'
import { entryPath } from '@/lib/domain/public-entry'
import { AmendForm } from './amend-form'
import { CaseHead } from './case-head'
import { Decisions } from './decisions'
import { Hold } from './hold'
import { Preview, shownEntry } from './preview'
import { Refused } from './refused'
import { useChange } from './use-change'
import { WordsForm } from './words-form'

type Asking = 'return' | 'withdraw' | 'amend' | null

const SAID = {
  approve: 'Approved.',
  return: 'Returned.',
  publish: 'Published.',
  withdraw: 'Withdrawn.',
} as const satisfies Partial<Record<CorrectionMove, string>>

/** A correction whose words are fixed: what is told, what may be done with it, and what happened to it. */
export function CorrectionCase({ entry, timeZone, me }: { entry: CorrectionDetail; timeZone: string; me: string }) {
  const { busy, refused, change } = useChange()
  const [asking, setAsking] = useState<Asking>(null)
  const [heldFrom, setHeldFrom] = useState<number | null>(null)
  const { id, version, status, number, amends } = entry

  function move(name: keyof typeof SAID, more: object = {}, done?: () => void) {
    change(SAID[name], async () => {
      await callApi('POST', `/api/v1/corrections/${id}/${name}`, { version, ...more })
      done?.()
      setAsking(null)
      return undefined
    })
  }
  function start(name: CorrectionMove) {
    if (name === 'publish') setHeldFrom(Date.now())
    else if (name === 'approve') move('approve')
    else if (name === 'return' || name === 'withdraw' || name === 'amend') setAsking(name)
  }

  const standsAt =
    amends?.number == null
      ? number === null
        ? null
        : { number, slug: entry.slug }
      : { number: amends.number, slug: amends.slug }
  return (
    <>
      <section className="work" aria-label="Correction">
        <div className="body">
          <CaseHead entry={entry} timeZone={timeZone} />
          {heldFrom !== null && (
            <Hold
              from={heldFrom}
              publish={() => {
                setHeldFrom(null)
                move('publish')
              }}
              cancel={() => {
                setHeldFrom(null)
              }}
            />
          )}
          {entry.withdrawReason !== null && (
            <p className="returned" dir="auto">
              <b className="strong">Withdrawn:</b> {entry.withdrawReason}
            </p>
          )}
          <section className="part">
            <h2 className="strong">Note to readers</h2>
            <p className="reason told" dir="auto">
              {entry.note}
            </p>
            {entry.wrong !== null && <WordDiff was={entry.wrong} now={entry.right} lang={entry.article.language} />}
            {entry.wrong === null && entry.right !== '' && (
              <p className="reason told" dir="auto">
                {entry.right}
              </p>
            )}
          </section>
          {(status === 'IN_REVIEW' || status === 'APPROVED') && (
            <section className="part">
              <h2 className="strong">What goes out</h2>
              <ul className="goes">
                <li>
                  <span>Corrections page</span>
                  <span>{amends ? `under entry ${amends.number}, at its address` : 'an entry at its own address'}</span>
                </li>
                <li>
                  <span>Feeds</span>
                  <span>RSS, Atom, JSON</span>
                </li>
                <li>
                  <span>Afterwards</span>
                  <span>
                    It cannot be changed or deleted. An amendment stands as a linked entry; a withdrawal leaves the
                    reason at the same address.
                  </span>
                </li>
              </ul>
            </section>
          )}
          {standsAt && (
            <p className="fine">
              <a href={`${entryPath(standsAt)}${amends ? `#c-${number}` : ''}`}>As readers see it now</a>
            </p>
          )}
          {entry.amendments.length > 0 && (
            <section className="part">
              <h2 className="strong">Amendments</h2>
              <ul className="goes">
                {entry.amendments.map((one) => (
                  <li key={one.id}>
                    <a href={`/corrections-desk?entry=${one.id}`}>
                      {one.number === null ? 'In work' : `Entry ${one.number}`}
                    </a>
                    <span dir="auto">{one.note}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="part">
            <h2 className="strong">History</h2>
            <ol className="history">
              {entry.history.map(({ seq, at, who, said }) => (
                <li key={seq}>
                  <Moment at={at} />
                  <span>
                    <b>{who ?? 'A reader'}</b> {said}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <footer className="decisions">
          <Refused sentence={refused} />
          {asking === 'amend' && (
            <AmendForm
              entry={entry}
              busy={busy}
              change={change}
              cancel={() => {
                setAsking(null)
              }}
            />
          )}
          {(asking === 'return' || asking === 'withdraw') && (
            <WordsForm
              name={`correction:${id}:${asking}`}
              label="Reason"
              hint={asking === 'return' ? 'For whoever wrote it.' : 'Readers see it at the entry’s address, for good.'}
              action={asking === 'return' ? 'Return' : 'Withdraw for good'}
              busy={busy}
              send={(reason, done) => {
                move(asking, { reason }, done)
              }}
              cancel={() => {
                setAsking(null)
              }}
            />
          )}
          {asking === null && heldFrom === null && <Decisions entry={entry} busy={busy} start={start} me={me} />}
        </footer>
      </section>
      <Preview entry={shownEntry(entry, entry)} timeZone={timeZone} amendment={amends !== null} />
    </>
  )
}
