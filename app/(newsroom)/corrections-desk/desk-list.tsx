import { Fragment } from 'react'
import { ArticleName } from '@/components/article-name'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { ButtonLink } from '@/components/ui/button-link'
import { TabLinks } from '@/components/ui/tabs'
import type { CorrectionView } from '@/lib/domain/corrections/correction-view'
import type { CorrectionsDesk } from '@/lib/queries/corrections/corrections-desk'
import { counted, Group, isMine, More, Row, whereOf } from './desk-rows'
import { CORRECTIONS_KEYS } from './correction-actions'

const SHOWS = ['all', 'mine', 'reports', 'overdue'] as const
type Show = (typeof SHOWS)[number]

const LABELS = { all: 'All', mine: 'Mine', reports: 'Reports', overdue: 'Overdue' } as const satisfies Record<
  Show,
  string
>

interface DeskListProps {
  desk: CorrectionsDesk
  me: string
  /** What the address asks for: what to show, and below what each list begins. */
  query: Readonly<Record<string, string | undefined>>
  /** The id of the entry or the report that is open. */
  chosen: string | null
  /** Why none can be written; null where it can. */
  whyNotAdd: string | null
}

const isOverdue = ({ overdue }: CorrectionView) => overdue !== null

const pick = (query: DeskListProps['query'], names: readonly string[]) =>
  Object.fromEntries(Object.entries(query).filter((pair): pair is [string, string] => names.includes(pair[0])))

/** Everything in progress by state, then what readers were told last. */
export function DeskList({ desk, me, query, chosen, whyNotAdd }: DeskListProps) {
  const shown: Show = SHOWS.find((one) => one === query['show']) ?? 'all'
  const { reports, drafts, inReview, approved, published, next } = desk
  const inWork = [...drafts, ...inReview, ...approved]
  const counts = {
    mine: counted(inWork.filter(isMine(me)).length, next.work),
    reports: counted(reports.length, next.reports),
    overdue: counted(inWork.filter(isOverdue).length, next.work),
  }
  const at = { ...(shown !== 'all' && { show: shown }), ...pick(query, Object.keys(next)) }
  const addressOf = (more: Record<string, string>) =>
    `/corrections-desk?${new URLSearchParams({ ...at, ...more }).toString()}`
  const goingOn = (list: keyof typeof next) => (next[list] === null ? null : addressOf({ [list]: next[list] }))
  const belongs = { all: () => true, mine: isMine(me), reports: () => false, overdue: isOverdue }[shown]
  const groups = [
    ['Draft', drafts.filter(belongs), next.work],
    ['In review', inReview.filter(belongs), next.work],
    ['Approved', approved.filter(belongs), next.work],
    ['Published', published.filter(belongs), next.published],
  ] as const
  const openReports = shown === 'all' || shown === 'reports' ? reports : []
  const none = openReports.length + groups.reduce((sum, [, entries]) => sum + entries.length, 0) === 0
  return (
    <section
      className="flex min-h-0 flex-col border-e border-hairline max-tablet:row-span-2 max-phone:border-0 max-phone:group-data-[open=true]/main:hidden"
      aria-label="Corrections by state"
    >
      {/* On phones the list is alone; elsewhere what stands beside it has the headline of the page. */}
      <h1 className="hidden max-phone:sr-only max-phone:block">Corrections</h1>
      <header className="border-b border-hairline px-3.5 py-1.5">
        <TabLinks
          label="Show"
          className="justify-between gap-3 max-desk:flex-wrap max-desk:justify-start max-desk:gap-y-0 [&>a]:gap-1"
          links={SHOWS.map((one) => ({
            label: LABELS[one],
            href: one === 'all' ? '/corrections-desk' : `/corrections-desk?show=${one}`,
            // Published entries stand below what is in progress, without end: of all there is no figure.
            ...(one !== 'all' && { count: counts[one] }),
            current: one === shown,
          }))}
        />
      </header>
      <div className="flex-1 [scrollbar-width:thin] overflow-auto">
        <Group
          id="list-reports"
          label="Readers’ reports"
          count={counted(openReports.length, next.reports)}
          goesOn={next.reports !== null}
        >
          {openReports.map(({ id, message, place, article, createdAt }) => (
            <Row
              key={id}
              id={id}
              href={addressOf({ report: id })}
              current={id === chosen}
              words={`“${message}”`}
              who={null}
            >
              {article ? <ArticleName headline={article.headline} /> : <span dir="auto">{place}</span>}
              <Moment at={createdAt} />
            </Row>
          ))}
        </Group>
        {openReports.length > 0 && (
          <More list="list-reports" href={goingOn('reports')}>
            More reports
          </More>
        )}
        {groups.map(([label, entries, goesOn]) => (
          <Fragment key={label}>
            {label === 'Published' && shown !== 'reports' && <More href={goingOn('work')}>More in progress</More>}
            <Group
              id={label === 'Published' ? 'list-published' : undefined}
              label={label}
              count={entries.length === 0 ? '0' : counted(entries.length, goesOn)}
              goesOn={goesOn !== null}
              {...(label === 'In review' && { waiting: entries.flatMap(({ submittedAt }) => submittedAt ?? []) })}
              {...(label === 'Published' && { published: entries.flatMap(({ publishedAt }) => publishedAt ?? []) })}
            >
              {entries.map((entry) => (
                <Row
                  key={entry.id}
                  id={entry.id}
                  href={addressOf({ entry: entry.id })}
                  current={entry.id === chosen}
                  words={entry.headline}
                  who={<Initials person={entry.draftedBy} mine={entry.draftedBy.id === me} />}
                >
                  {whereOf(entry, me)}
                </Row>
              ))}
            </Group>
          </Fragment>
        ))}
        {shown !== 'reports' && shown !== 'overdue' && (
          <More list="list-published" href={goingOn('published')}>
            Earlier entries
          </More>
        )}
        {none && <p className="p-3.5 text-muted">None.</p>}
      </div>
      {whyNotAdd === null && (
        <footer className="border-t border-hairline px-3.5 py-1.5">
          <ButtonLink kbd={CORRECTIONS_KEYS.newEntry} href="/corrections-desk?new=1">
            New correction
          </ButtonLink>
        </footer>
      )}
    </section>
  )
}
