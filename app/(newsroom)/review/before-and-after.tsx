import { Now, Was } from '@/components/word-diff'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { sayParts } from '@/lib/domain/articles/part'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { VerdictInReview } from '@/lib/domain/verdicts/review-view'

interface Props {
  entry: VerdictInReview
  detail: ClaimDetail | undefined
  language: string
}

/** The claim in its sentence as it stands, and beside it as the verdict would have it, where it asks for other words. */
export function BeforeAndAfter({ entry: { before, after, text, outcome, parts }, detail, language }: Props) {
  const replacement = detail?.verdict?.replacement ?? null
  const { finding, stage } = markOf({ status: 'IN_REVIEW', verdict: { outcome } })
  const where = <div className="mt-1.5 text-label font-medium text-faint">{sayParts(parts)}</div>
  if (replacement === null)
    return (
      <section className="leaf alone">
        <h2>As it stands</h2>
        {where}
        <p className="mt-0! whitespace-pre-line" dir="auto" lang={language}>
          {before}
          <mark className="claim" data-finding={finding} data-stage={stage ?? undefined}>
            {text}
            <i className="end" />
          </mark>
          {after}
        </p>
      </section>
    )
  return (
    <div className="pair">
      <section className="leaf">
        <h2>As it stands</h2>
        {where}
        <p className="mt-0! whitespace-pre-line" dir="auto" lang={language}>
          {before}
          <Was was={text} now={replacement} />
          {after}
        </p>
      </section>
      <section className="leaf">
        <h2>As proposed{replacement === '' && ': without these words'}</h2>
        {where}
        <p className="mt-0! whitespace-pre-line" dir="auto" lang={language}>
          {before}
          <Now was={text} now={replacement} />
          {after}
        </p>
      </section>
    </div>
  )
}
