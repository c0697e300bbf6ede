import { DateField } from '@/components/ui/dates/date-field'
import { Field } from '@/components/ui/field'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { dayAt } from '@/lib/domain/time/day'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { dayInWords } from '@/lib/domain/time/say-time'
import { remark } from './work'

interface LearnedProps {
  entry: CorrectionDetail
  calendar: TimePlace
}

/** How the desk came to know on that day. */
function howLearned({ learnedAt, learnedEntered, createdAt }: CorrectionDetail, { timeZone }: TimePlace): string {
  if (learnedAt === learnedEntered) return 'as it was entered'
  return learnedAt < dayAt(createdAt, timeZone) ? 'from a reader’s report' : 'date this draft was started'
}

/** After thirty days a reason is required. */
function Delay({ overdue }: { overdue: number | null }) {
  if (overdue === null) return null
  return (
    <p className={remark.late}>
      <span>
        <b className="font-semibold">{overdue} days have passed.</b> After 30 days a reason is required before
        publishing. Readers see the dates, not the reason.
      </span>
    </p>
  )
}

/** Since when the desk has known, and how it came to know. */
export function LearnedOfIt({ entry, calendar }: LearnedProps) {
  const { learnedAt, overdue } = entry
  return (
    <section className="grid gap-1">
      <h2 className="text-small font-medium text-muted">Reported to us</h2>
      <p>
        <time dateTime={learnedAt}>{dayInWords(learnedAt, calendar)}</time>
        <span className="text-muted">, {howLearned(entry, calendar)}</span>
      </p>
      <Delay overdue={overdue} />
    </section>
  )
}

interface LearnedFieldProps {
  /** Null while it is being begun. */
  entry: CorrectionDetail | null
  calendar: TimePlace
  typed: string
  onType: (typed: string) => void
}

/** The same while it can still be changed: a call or a letter may have come before the entry and before any report. */
export function LearnedField({ entry, calendar, typed, onType }: LearnedFieldProps) {
  const known = entry
    ? `If left empty: ${dayInWords(entry.learnedAt, calendar)}, ${howLearned(entry, calendar)}`
    : 'If left empty: today, the date this draft is started'
  return (
    <>
      <Field label="Reported to us on" hint={`${known}.`}>
        <DateField label="Reported to us on" value={typed} onChange={onType} />
      </Field>
      <Delay overdue={entry?.overdue ?? null} />
    </>
  )
}
