import Link from 'next/link'
import { Moment } from '@/components/moment'
import type { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import { REPORT_STATUS_INFO } from '@/lib/domain/corrections/error-report'
import { told } from './work'

/** What a reader wrote, and who decided on it. */
export function ReportTold({ report }: { report: ErrorReportView }) {
  const { status, article, place, words, message, email } = report
  return (
    <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2.5 max-phone:grid-cols-1 [&>dt]:text-muted">
      <dt>Article</dt>
      <dd dir="auto">
        {article ? <Link href={`/articles/${article.id}`}>{article.headline}</Link> : place}
        {article && place !== article.headline && <span className="text-small text-muted"> given as “{place}”</span>}
      </dd>
      {words !== '' && (
        <>
          <dt>It says</dt>
          <dd className={told} dir="auto">
            {words}
          </dd>
        </>
      )}
      <dt>The reader says</dt>
      <dd className={told} dir="auto">
        {message}
      </dd>
      <dt>Reply to</dt>
      <dd>{email === null ? <span className="text-muted">no email</span> : <a href={`mailto:${email}`}>{email}</a>}</dd>
      {report.decidedBy && report.decidedAt !== null && (
        <>
          <dt>{REPORT_STATUS_INFO[status].label}</dt>
          <dd dir="auto">
            by {report.decidedBy.name}, <Moment at={report.decidedAt} />
            {report.reason !== null && `: “${report.reason}”`}
          </dd>
        </>
      )}
    </dl>
  )
}
