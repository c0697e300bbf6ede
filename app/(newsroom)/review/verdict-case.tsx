'use client'

import { ArticleName } from '@/components/article-name'
import { Moment } from '@/components/moment'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { BeforeAndAfter } from './before-and-after'
import { CaseComments } from './case-comments'
import { CaseEvidence } from './case-evidence'
import type { QueueEntry } from './queue-entry'

interface Props {
  entry: Extract<QueueEntry, { type: 'verdict' }>
  /** Absent until it is loaded. */
  detail: ClaimDetail | undefined
  meId: string
}

/** When this reader last decided on the claim; RFC 3339. */
function lastReviewBy(detail: ClaimDetail | undefined, meId: string): string | null {
  const times = detail?.verdicts.flatMap(({ review }) => (review?.reviewer.id === meId ? [review.at] : [])) ?? []
  return times.sort().at(-1) ?? null
}

function SinceYourReview({ detail, since, me }: { detail: ClaimDetail; since: string; me: string | null }) {
  const news = detail.history.filter(({ at }) => Date.parse(at) >= Date.parse(since))
  return (
    <section className="part">
      <h3>Since your last review</h3>
      <ol className="history">
        {news.map(({ seq, at, who, said }) => (
          <li key={seq}>
            <Moment at={at} />
            <span>
              <b>{who === me ? 'You' : (who ?? 'The desk')}</b> {said}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One verdict with all that a second person needs to decide on it. */
export function VerdictCase({ entry: { article, verdict }, detail, meId }: Props) {
  const { label, mark } = OUTCOME_INFO[verdict.outcome]
  const reviewedAt = lastReviewBy(detail, meId)
  const finding = detail?.verdict
  const ownName = detail?.verdicts.find(({ review }) => review?.reviewer.id === meId)?.review?.reviewer.name ?? null
  return (
    <>
      <header className="case-head">
        <p className="fine">
          <ArticleName
            headline={article.headline}
            language={article.language}
            href={`/articles/${article.articleId}?claim=${verdict.number}`}
          />{' '}
          · revision {article.revision} · claim {verdict.number}, {KIND_INFO[verdict.kind].label.toLowerCase()},{' '}
          {RISK_INFO[verdict.risk].label.toLowerCase()} risk
        </p>
        <h1 data-finding={mark}>
          <i className="glyph" /> {label}{' '}
          <span className="aside">
            {finding && <>on {BASIS_INFO[finding.basis].on}, </>}found by {verdict.givenBy.name},{' '}
            <Moment at={verdict.givenAt} />
          </span>
        </h1>
      </header>
      <BeforeAndAfter entry={verdict} detail={detail} language={article.language} />
      {detail && (
        <>
          {finding?.rationale && (
            <section className="part">
              <h3>Why</h3>
              <p className="reason" dir="auto">
                {finding.rationale}
              </p>
            </section>
          )}
          <CaseEvidence evidence={detail.evidence} reviewedAt={reviewedAt} />
          {reviewedAt && <SinceYourReview detail={detail} since={reviewedAt} me={ownName} />}
          <CaseComments detail={detail} />
        </>
      )}
    </>
  )
}
