'use client'

import { WordDiff } from '@/components/word-diff'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { Moment } from '@/components/moment'
import type { QueueEntry } from './queue-entry'

interface Props {
  entry: Extract<QueueEntry, { type: 'correction' }>
  detail: CorrectionDetail | undefined
}

/** One correction as readers would be told it. */
export function CorrectionCase({ entry: { correction }, detail }: Props) {
  const { label, when } = CORRECTION_TYPE_INFO[correction.type]
  return (
    <>
      <header className="case-head">
        <p className="fine">
          <a href={`/corrections-desk?entry=${correction.id}`}>correction</a>
          {detail?.claim && (
            <>
              {' '}
              ·{' '}
              <a href={`/articles/${detail.article.id}?claim=${detail.claim.number}`}>
                “{detail.article.headline}”, claim {detail.claim.number}
              </a>
            </>
          )}
          {correction.submittedAt && (
            <>
              {' '}
              · submitted by {correction.submittedBy?.name ?? 'someone who has left'},{' '}
              <Moment at={correction.submittedAt} />
            </>
          )}
        </p>
        <h1>
          {label} <span className="aside">to “{correction.headline}”</span>
        </h1>
        <p className="fine">{when}</p>
      </header>
      {detail && (
        <>
          <section className="part">
            <h3>What changes</h3>
            {detail.wrong === null ? (
              <p className="reason" dir="auto">
                {detail.right}
              </p>
            ) : (
              <WordDiff was={detail.wrong} now={detail.right} />
            )}
          </section>
          <section className="part">
            <h3>What readers are told</h3>
            <p className="reason" dir="auto">
              {detail.note}
            </p>
          </section>
        </>
      )}
    </>
  )
}
