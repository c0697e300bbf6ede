'use client'

import { Moment } from '@/components/moment'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'

/** Who did what to the claim, and to those it was made of, newest first, from the audit events. */
export function HistoryPart({ detail }: { detail: ClaimDetail }) {
  if (detail.history.length === 0) return null
  return (
    <section className="part">
      <h3>History</h3>
      <ol className="history">
        {detail.history.map(({ seq, at, who, said, claim }) => (
          <li key={seq}>
            <Moment at={at} />
            <span dir="auto">
              <b>{who ?? 'Galley'}</b> {said}
              {claim !== null && claim !== detail.number && ` (claim ${claim})`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
