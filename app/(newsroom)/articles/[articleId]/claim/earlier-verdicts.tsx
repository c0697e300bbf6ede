'use client'

import { MoreButton } from '@/components/earlier/more-button'
import { useEarlierBelow } from '@/components/earlier/use-earlier'
import { Part } from '@/components/ui/case'
import type { ClaimDetail, VerdictView } from '@/lib/domain/claims/claim-view'
import { FoundLine, ReviewLine } from './found'

/** What the verdict asked to be printed; the words that it was given on may be others by now. */
function Asked({ replacement }: Pick<VerdictView, 'replacement'>) {
  if (replacement === null) return null
  return (
    <p className="wrap-anywhere" dir="auto">
      {replacement === '' ? 'Asked for the words to be removed.' : `Suggested “${replacement}”.`}
    </p>
  )
}

function Verdicts({ detail: { id, verdicts, verdictsNext } }: { detail: ClaimDetail }) {
  const earlier = useEarlierBelow(
    `/claims/${id}/verdicts`,
    { items: verdicts, next: verdictsNext },
    ({ number }) => number,
  )
  const ended = earlier.items.filter(({ live }) => !live)
  if (ended.length === 0) return null
  return (
    <Part level={3} title="Earlier verdicts">
      <details>
        <summary className="text-muted">
          {earlier.hasMore ? `The newest ${ended.length}` : ended.length === 1 ? 'One' : `All ${ended.length}`}
        </summary>
        <ol className="grid gap-3 py-1.5">
          {ended.map((verdict) => (
            <li key={verdict.number} className="grid gap-1">
              <FoundLine verdict={verdict} />
              {verdict.rationale && (
                <p className="wrap-anywhere whitespace-pre-line" dir="auto">
                  {verdict.rationale}
                </p>
              )}
              <Asked replacement={verdict.replacement} />
              <ReviewLine review={verdict.review} />
            </li>
          ))}
        </ol>
        <MoreButton of={{ ...earlier, count: ended.length }}>Earlier verdicts</MoreButton>
      </details>
    </Part>
  )
}

/** What was found on a claim before, newest first: the verdicts that were withdrawn, replaced or ended with their words. */
export function EarlierVerdicts({ detail }: { detail: ClaimDetail }) {
  return <Verdicts key={detail.id} detail={detail} />
}
