import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { dayInWords } from '@/lib/domain/newsroom/newsroom'

/** Since when the desk has known, and how it came to know; after thirty days, that the house will ask why. */
export function LearnedOfIt({ entry, timeZone }: { entry: CorrectionDetail; timeZone: string }) {
  const { learnedAt, createdAt, overdue } = entry
  return (
    <section className="field">
      <h2 className="label">We learned of it</h2>
      <p>
        <time dateTime={learnedAt}>{dayInWords(learnedAt, timeZone)}</time>
        <span className="aside">
          {learnedAt < createdAt ? ', from a reader’s report' : ', when this entry was begun'}
        </span>
      </p>
      {overdue !== null && (
        <p className="delay">
          <span>
            <b className="strong">{overdue} days have passed.</b> After 30 the house asks why, before it is published.
            Readers see the dates, not the reason.
          </span>
        </p>
      )}
    </section>
  )
}
