import type { Metadata } from 'next'
import { ArticleName } from '@/components/article-name'
import { sayCounted } from '@/lib/domain/counted'
import { LIMITS } from '@/lib/domain/limits'
import { RowSteps } from '@/components/actions/row-steps'
import { Due } from '@/components/due'
import { progressWords } from '@/components/progress-bar'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { dateLine } from '@/lib/domain/time/say-time'
import { deskPlace } from '@/lib/queries/newsroom/newsroom-day'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { deskBelow, deskNeeds } from '@/lib/queries/desk/desk'
import type { DeskBelow } from '@/lib/queries/desk/desk'
import { askedToHandOver } from '@/lib/queries/people/holdings'
import { absenceOf } from '@/lib/queries/people/absences'
import { unseenChanges } from '@/lib/queries/people/account-changes'
import { newBrowsers } from '@/lib/queries/people/own-sessions'
import { handedTo } from '@/lib/queries/people/handed-to'
import { deskMeasures } from '@/lib/queries/desk/desk-measures'
import { unbegunArticle } from '@/lib/queries/articles/unbegun-article'
import { waitingClaims } from '@/app/(newsroom)/waiting-claims'
import { AskedToHandOver } from './asked-to-hand-over'
import { AwayYourself } from './away-yourself'
import { ChangedAccount } from './changed-account'
import { DeskFollows } from './desk-follows'
import { DeskKeys } from './desk-keys'
import { HandedToYou } from './handed-to-you'
import { Measure } from './measure'
import { NeedSection } from './need-section'
import { NothingNeedsYou } from './nothing-needs-you'
import { SignedInElsewhere } from './signed-in-elsewhere'
import { SentBack } from './sent-back'
import { StateChart } from './state-chart'
import { inMinutes, TimeChart } from './time-chart'

export const metadata: Metadata = { title: 'Desk' }

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

const goingOn = (list: 'stale' | 'open', below: DeskBelow) => ({
  rest: (next: string | null) => next && `/desk?${list}=${next}`,
  isFurther: below[list] !== undefined,
})

export default async function DeskPage({ searchParams }: { searchParams: Promise<object> }) {
  const below = deskBelow(await searchParams)
  const actor = await pageActor()
  const now = new Date()
  const [needs, measures, asked, handed, away, browsers, changed] = await Promise.all([
    deskNeeds(actor, waitingClaims(actor), below),
    deskMeasures(actor, now),
    askedToHandOver(actor),
    handedTo(actor),
    absenceOf(actor.id),
    newBrowsers(actor, now),
    unseenChanges(actor, now),
  ])
  const { byState, days, week, weekBefore, due, moreDue } = measures
  const needed = sum([needs.notices, needs.sentBack, needs.stale, needs.open, needs.review].map(({ count }) => count))
  const waiting = needed + (asked?.sources.length ?? 0)
  const mayEdit = whyNotEdit(actor) === null
  const [first] = due
  return (
    <RowSteps>
      <PageBar crumbs={[{ label: 'Desk' }]} />
      <main
        id="main"
        className="main grid grid-cols-[minmax(0,1fr)_29rem] grid-rows-[auto_minmax(0,1fr)_1.75rem] max-tablet:grid-cols-1 max-tablet:grid-rows-[auto_auto_auto] max-tablet:content-start max-tablet:overflow-auto"
      >
        <header className="col-span-full mx-8 flex items-baseline gap-4 border-b border-ink pt-5 pb-3 max-tablet:mx-5 max-tablet:flex-wrap max-phone:gap-x-4 max-phone:gap-y-1">
          <h1 className="font-text text-figure font-[650] tracking-[-0.012em]">{dateLine(now, await deskPlace())}</h1>
          <p className="font-text text-read text-muted">
            {waiting === 0
              ? 'Nothing needs you.'
              : waiting === 1
                ? 'One thing needs you.'
                : `${sayCounted(waiting, LIMITS.needs.most)} things need you.`}
            {first && (
              <>
                {' '}
                The next article is {new Date(first.dueAt) < now ? '' : 'due '}
                <Due at={first.dueAt} />.
              </>
            )}
          </p>
          {mayEdit && (
            <ButtonLink
              tone="primary"
              href="/articles/new"
              className="ms-auto self-center max-phone:ms-0 max-phone:mt-2"
            >
              New article
            </ButtonLink>
          )}
        </header>

        <div className="[scrollbar-width:thin] overflow-auto ps-8 pe-5 pb-6 max-tablet:overflow-visible max-tablet:px-5">
          {changed && <ChangedAccount changed={changed} />}
          {browsers && <SignedInElsewhere browsers={browsers} />}
          {away && <AwayYourself away={away} actorId={actor.id} />}
          {asked && <AskedToHandOver asked={asked} />}
          {handed.map((one) => (
            <HandedToYou key={one.key} handed={one} />
          ))}
          <SentBack notices={needs.notices} corrections={needs.sentBack} isFurther={below.sentBack !== undefined} />
          <NeedSection title="Stale since the last edit" needs={needs.stale} {...goingOn('stale', below)} />
          <NeedSection title="My open claims" needs={needs.open} {...goingOn('open', below)} />
          <NeedSection
            title="Waiting for my review"
            needs={needs.review}
            rest={() => (needs.review.count > needs.review.items.length ? '/review' : null)}
          />
          {waiting + handed.length === 0 && (
            <NothingNeedsYou mayEdit={mayEdit} unbegun={mayEdit ? await unbegunArticle(actor) : null} />
          )}
        </div>

        <aside
          aria-label="The desk in figures"
          className="[scrollbar-width:thin] overflow-auto px-8 pb-6 max-tablet:overflow-visible max-tablet:px-5"
        >
          {due.length > 0 && (
            <Measure title="Due within a day">
              <table className="w-full table-fixed border-collapse [&_:is(th,td)]:h-8 [&_:is(th,td)]:border-t [&_:is(th,td)]:border-hairline [&_:is(th,td)]:py-1.5 [&_:is(th,td)]:text-start [&_:is(th,td)]:align-top [&_:is(th,td)]:font-normal">
                <tbody>
                  {due.map(({ id, headline, dueAt, progress }) => (
                    <tr key={id}>
                      <th scope="row" className="pe-3">
                        <span className="block truncate">
                          <ArticleName headline={headline} href={`/articles/${id}`} />
                        </span>
                        <span className="text-small text-muted">{progressWords(progress)}</span>
                      </th>
                      <td className="w-20 text-end! whitespace-nowrap">
                        <b className="font-semibold">
                          <Due at={dueAt} short />
                        </b>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {moreDue && (
                <ButtonLink tone="plain" className="px-0" href="/articles">
                  All articles by deadline
                </ButtonLink>
              )}
            </Measure>
          )}
          <Measure title="Claims in checking, by state" count={sum(Object.values(byState))}>
            {sum(Object.values(byState)) === 0 ? <p className="text-muted">None.</p> : <StateChart byState={byState} />}
          </Measure>
          <Measure title="Median time to verdict">
            {week.median === null ? (
              <p className="text-muted">No verdict in the last seven days.</p>
            ) : (
              <>
                <p className="flex items-baseline gap-2 pb-3.5">
                  <b className="font-text text-figure font-[650] tracking-[-0.012em] whitespace-nowrap">
                    {inMinutes(week.median)}
                  </b>
                  <span className="text-muted">
                    {week.verdicts === 1 ? 'one verdict' : `${week.verdicts} verdicts`} in 7 days
                    {weekBefore.median !== null && `; ${inMinutes(weekBefore.median)} the week before`}
                  </span>
                </p>
                {days.some(({ median }) => median !== null && median >= 1) && <TimeChart days={days} />}
                <p className="text-small text-muted">
                  Minutes, from accepting a claim to its first verdict. Today is still open.
                </p>
              </>
            )}
          </Measure>
        </aside>

        <DeskFollows />
        <DeskKeys whyNotEdit={whyNotEdit(actor)} />
      </main>
    </RowSteps>
  )
}
