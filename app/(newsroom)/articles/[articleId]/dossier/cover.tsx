import type { ReactNode } from 'react'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import type { AuditHead } from '@/lib/domain/audit/audit-view'
import { CLAIM_STATUS_INFO, CLAIM_STATUSES } from '@/lib/domain/claims/claim'
import { counted } from '@/lib/domain/counted'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { sayMoment } from '@/lib/domain/time/say-time'

/** How much of a hash stands on paper: enough to hold it against the log. */
const HASH = 16

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2 border-t border-hairline py-1.5">
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

/** "31: 29 approved, 2 dismissed". */
function sayClaims({ byStatus }: ArticleDetail['progress']): string {
  const states = CLAIM_STATUSES.flatMap((status) => {
    const count = byStatus[status] ?? 0
    return count === 0 ? [] : `${count.toLocaleString('en-GB')} ${CLAIM_STATUS_INFO[status].label.toLowerCase()}`
  })
  const all = Object.values(byStatus).reduce((sum, count) => sum + count, 0)
  return states.length === 0 ? 'none' : `${all.toLocaleString('en-GB')}: ${states.join(', ')}`
}

interface CoverProps {
  article: ArticleDetail
  head: AuditHead
  place: TimePlace
}

/** What the dossier is of, and where article and log stood when it was made. */
export function Cover({ article, head, place }: CoverProps) {
  const { revision, clearedAt, clearedBy, clearReason } = article
  return (
    <header className="grid gap-4">
      <p className="flex justify-between gap-4 border-b-2 border-ink pb-1.5 text-small text-muted">
        <span className="font-text font-semibold text-ink">Galley</span>
        <span>Dossier of an article · confidential to the desk</span>
      </p>
      <h1 className="font-text text-title font-semibold wrap-anywhere">
        <bdi>{article.headline}</bdi>
      </h1>
      <dl className="grid grid-cols-2 gap-x-8 max-phone:grid-cols-1">
        <Row name="Article">{article.slug}</Row>
        <Row name="Revision">
          {revision.number}, {sayMoment(revision.createdAt, place, null)}
          {revision.createdBy && `, ${revision.createdBy.name}`}
        </Row>
        <Row name="Claims">{sayClaims(article.progress)}</Row>
        <Row name="Cleared">
          {clearedAt && clearedBy ? `${sayMoment(clearedAt, place, null)}, ${clearedBy.name}` : 'not cleared'}
          {clearReason && `: ${clearReason}`}
        </Row>
        <Row name="Approved by">
          {article.approvedBy.length === 0
            ? 'nobody yet'
            : article.approvedBy.map(({ name, claims }) => `${name} (${counted(claims, 'claim')})`).join(', ')}
        </Row>
        <Row name="Audit log">
          head {head.seq.toLocaleString('en-GB')} · <code>{head.hash.slice(0, HASH)}</code>
        </Row>
      </dl>
    </header>
  )
}
