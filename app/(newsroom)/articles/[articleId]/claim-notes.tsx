'use client'

import { Moment } from '@/components/moment'
import { WordDiff } from '@/components/word-diff'
import { markOf } from '@/lib/domain/claim-mark'
import type { ClaimDetail } from '@/lib/domain/claim-view'
import { OUTCOME_INFO } from '@/lib/domain/verdict'

/** What someone must know before going on: returned with a reason, stale with what changed, orphaned, dismissed. */
export function ClaimNotes({ detail }: { detail: ClaimDetail }) {
  const { finding, stage } = markOf(detail)
  const review = detail.verdict?.review
  if (detail.status === 'RETURNED' && review)
    return (
      <div className="note" data-finding={finding} data-stage={stage ?? undefined}>
        <i className="glyph stage" />
        <p>
          <b className="strong">
            {review.reviewer.name} returned this, <Moment at={review.at} />.
          </b>{' '}
          {review.reason}
        </p>
      </div>
    )
  if (detail.status === 'STALE' && detail.stale)
    return (
      <div className="note stacked" data-finding={finding} data-stage={stage ?? undefined}>
        <i className="glyph stage" />
        <p>
          <b className="strong">Stale:</b> {detail.stale.why}
        </p>
        {detail.stale.was !== detail.text && <WordDiff was={detail.stale.was} now={detail.text} />}
        {detail.verdict && (
          <p className="fine">
            {OUTCOME_INFO[detail.verdict.outcome].label} by {detail.verdict.givenBy.name},{' '}
            <Moment at={detail.verdict.givenAt} />
            {detail.verdict.review?.decision === 'APPROVE' && (
              <>
                ; approved by {detail.verdict.review.reviewer.name}, <Moment at={detail.verdict.review.at} />
              </>
            )}
          </p>
        )}
      </div>
    )
  if (detail.status === 'DISMISSED')
    return (
      <div className="note bare" data-finding="dismissed">
        <i className="glyph" />
        <p>
          <b className="strong">Dismissed:</b> {detail.dismissReason}
        </p>
      </div>
    )
  return null
}
