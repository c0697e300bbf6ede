import { ButtonLink } from '@/components/ui/button-link'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import { Empty } from '@/components/ui/empty'
import type { CorrectionsDesk } from '@/lib/queries/corrections/corrections-desk'
import { workLook } from './work'
import { CORRECTIONS_KEYS } from './correction-actions'

const count = (number: number, next: string | null, one: string, many: string) =>
  number === 1 && next === null ? one : many.replace('#', next === null ? String(number) : `${number}+`)

/** Nothing is open: how things stand, and the one thing to do. */
export function NoneChosen({ desk, whyNot }: { desk: CorrectionsDesk; whyNot: string | null }) {
  const { drafts, inReview, approved, published, reports, next } = desk
  const inWork = drafts.length + inReview.length + approved.length
  return (
    <section className={cn(workLook(true), 'bg-paper')} aria-label="Nothing open">
      <Empty
        level={1}
        title={
          inWork === 0
            ? 'No corrections in progress.'
            : count(inWork, next.work, 'One correction is in progress.', '# corrections are in progress.')
        }
        action={
          <>
            {whyNot === null ? (
              <ButtonLink tone="primary" kbd={CORRECTIONS_KEYS.newEntry} href="/corrections-desk?new=1">
                New correction
              </ButtonLink>
            ) : (
              <span className="text-small text-muted">{whyNot}</span>
            )}
            <a className={buttonLook({ tone: 'plain' })} href="/corrections" target="_blank" rel="noreferrer">
              See the public page
            </a>
          </>
        }
      >
        {published.length === 0 ? 'None published yet. ' : ''}
        {count(
          reports.length,
          next.reports,
          'One reader’s report is',
          reports.length === 0 ? 'No reader’s report is' : '# readers’ reports are',
        )}{' '}
        unread. Start one from a wrong claim, a reader report, or here.
      </Empty>
    </section>
  )
}
