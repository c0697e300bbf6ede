'use client'

import { CaseHead, Part } from '@/components/ui/case'
import { WordDiff } from '@/components/word-diff'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { Moment } from '@/components/moment'
import type { QueueEntry } from './queue-entry'
import { prose } from './review-look'

interface Props {
  entry: Extract<QueueEntry, { type: 'correction' }>
  detail: CorrectionDetail | undefined
}

/** One correction as readers would be told it. */
export function CorrectionCase({ entry: { correction }, detail }: Props) {
  const { label, when } = CORRECTION_TYPE_INFO[correction.type]
  return (
    <>
      <CaseHead
        above={
          <>
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
          </>
        }
        below={when}
      >
        {label} <span className="font-normal text-muted">to “{correction.headline}”</span>
      </CaseHead>
      {detail && (
        <>
          <Part level={3} title="What changes">
            {detail.wrong === null ? (
              <p className={prose} dir="auto">
                {detail.right}
              </p>
            ) : (
              <WordDiff className="max-w-[42rem] text-context" was={detail.wrong} now={detail.right} />
            )}
          </Part>
          <Part level={3} title="What readers are told">
            <p className={prose} dir="auto">
              {detail.note}
            </p>
          </Part>
        </>
      )}
    </>
  )
}
