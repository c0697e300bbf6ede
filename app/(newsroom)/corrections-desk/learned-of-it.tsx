import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { dayInWords } from '@/lib/domain/newsroom/newsroom'

/** Since when the desk has known, and how; after thirty days, that a reason is required. */
export function LearnedOfIt({ entry, timeZone }: { entry: CorrectionDetail; timeZone: string }) {
  const { learnedAt, createdAt, overdue } = entry
  return (
    <section className="field">
      <h2 className="label">Reported to us</h2>
      <p>
        <time dateTime={learnedAt}>{dayInWords(learnedAt, timeZone)}</time>
        <span className="aside">
          {learnedAt < createdAt ? ', from a reader’s report' : ', date this draft was started'}
        </span>
      </p>
      {overdue !== null && (
        <p className="delay">
          <span>
            <b className="strong">{overdue} days have passed.</b> After 30 days a reason is required before publishing.
            Readers see the dates, not the reason.
          </span>
        </p>
      )}
    </section>
  )
}
