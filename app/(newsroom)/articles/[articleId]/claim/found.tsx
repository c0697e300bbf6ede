import { Moment } from '@/components/moment'
import type { VerdictView } from '@/lib/domain/claims/claim-view'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** What a verdict found, on what basis, by whom and when. */
export function FoundLine({ verdict: { outcome, basis, givenBy, givenAt } }: { verdict: VerdictView }) {
  return (
    <p data-finding={OUTCOME_INFO[outcome].mark}>
      <b className="font-semibold whitespace-nowrap">
        <i className="glyph me-1 size-3 align-[-0.125em]" aria-hidden="true" />
        {OUTCOME_INFO[outcome].label}
      </b>{' '}
      <span className="text-muted">
        {BASIS_INFO[basis].how}, {givenBy.name}, <Moment at={givenAt} />
      </span>
    </p>
  )
}

/** How the second person decided on a verdict; nothing while they have not. */
export function ReviewLine({ review }: Pick<VerdictView, 'review'>) {
  if (!review) return null
  return (
    <p className="text-small text-muted">
      {review.decision === 'APPROVE' ? 'Approved' : 'Returned'} by {review.reviewer.name}, <Moment at={review.at} />
      {review.reason && `: ${review.reason}`}
    </p>
  )
}
