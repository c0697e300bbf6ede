'use client'

import { MoreButton } from '@/components/earlier/more-button'
import { useEarlierBelow } from '@/components/earlier/use-earlier'
import { HistoryList } from '@/components/history-list'
import { Moment } from '@/components/moment'
import { CaseHead, Part } from '@/components/ui/case'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { sayMentions } from '@/lib/domain/articles/part'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { BeforeAndAfter } from './before-and-after'
import { CaseComments } from './case-comments'
import { CaseEvidence } from './case-evidence'
import { InArticle } from './in-article'
import type { QueueEntry } from './queue-entry'
import { prose } from './review-look'

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
  const { id, history, historyNext } = detail
  const earlier = useEarlierBelow(`/claims/${id}/history`, { items: history, next: historyNext }, ({ seq }) => seq)
  const news = earlier.items.filter(({ at }) => Date.parse(at) >= Date.parse(since))
  // Whatever came before what is told already is older still.
  const hasMore = earlier.hasMore && news.length === earlier.items.length
  return (
    <Part level={3} title="Since your last review">
      <HistoryList
        items={news.map(({ who, ...past }) => ({ ...past, who: who === me ? 'You' : (who ?? 'The desk') }))}
      />
      <MoreButton of={{ ...earlier, hasMore, count: news.length }}>Earlier</MoreButton>
    </Part>
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
      <CaseHead
        above={
          <InArticle article={article} number={verdict.number}>
            claim {verdict.number}, {KIND_INFO[verdict.kind].label.toLowerCase()},{' '}
            {RISK_INFO[verdict.risk].label.toLowerCase()} risk
          </InArticle>
        }
      >
        <span data-finding={mark}>
          <i className="glyph size-4 align-[-0.1em]" /> {label}{' '}
          <span className="font-normal text-muted">
            {finding && <>{BASIS_INFO[finding.basis].how}, </>}verdict by {verdict.givenBy.name},{' '}
            <Moment at={verdict.givenAt} />
          </span>
        </span>
      </CaseHead>
      <BeforeAndAfter entry={verdict} detail={detail} language={article.language} />
      {verdict.mentions > 1 && (
        <p className="text-small text-muted">
          {sayMentions(verdict.mentions, verdict.mentionedIn)}; this is the first.
        </p>
      )}
      {detail && (
        <>
          {finding?.rationale && (
            <Part level={3} title="Why">
              <p className={prose} dir="auto">
                {finding.rationale}
              </p>
            </Part>
          )}
          <CaseEvidence evidence={detail.evidence} reviewedAt={reviewedAt} />
          {reviewedAt && <SinceYourReview key={detail.id} detail={detail} since={reviewedAt} me={ownName} />}
          <CaseComments {...{ detail, meId }} />
        </>
      )}
    </>
  )
}
