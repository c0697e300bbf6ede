import type { Metadata } from 'next'
import Link from 'next/link'
import { ListKeys } from '@/components/list-keys'
import { Due } from '@/components/due'
import { progressWords } from '@/components/progress-bar'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { deskNeeds } from '@/lib/queries/desk/desk'
import { deskMeasures } from '@/lib/queries/desk/desk-measures'
import { unbegunArticle } from '@/lib/queries/articles/unbegun-article'
import { NeedSection } from './need-section'
import { NothingNeedsYou } from './nothing-needs-you'
import { SentBack } from './sent-back'
import { StateChart } from './state-chart'
import { inMinutes, TimeChart } from './time-chart'

export const metadata: Metadata = { title: 'Desk' }

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

export default async function DeskPage() {
  const actor = await pageActor()
  const now = new Date()
  const [needs, measures] = await Promise.all([deskNeeds(actor), deskMeasures(actor, now)])
  const { byState, days, week, weekBefore, due } = measures
  const waiting = sum([needs.notices, needs.sentBack, needs.stale, needs.open, needs.review].map(({ count }) => count))
  const mayEdit = whyNotEdit(actor) === null
  const [first] = due
  return (
    <>
      <PageBar crumbs={[{ label: 'Desk' }]} />
      <main className="main desk" id="main">
        <header className="dateline">
          <h1>{DAY.format(now)}</h1>
          <p>
            {waiting === 0
              ? 'Nothing needs you.'
              : waiting === 1
                ? 'One thing needs you.'
                : `${waiting} things need you.`}
            {first && (
              <>
                {' '}
                The next article is due <Due at={first.dueAt} />.
              </>
            )}
          </p>
          {mayEdit && (
            <ButtonLink tone="primary" href="/articles/new">
              New article
            </ButtonLink>
          )}
        </header>

        <div className="needs">
          <SentBack notices={needs.notices} corrections={needs.sentBack} />
          <NeedSection title="Stale since the last edit" needs={needs.stale} />
          <NeedSection title="My open claims" needs={needs.open} />
          <NeedSection title="Waiting for my review" needs={needs.review} />
          {waiting === 0 && (
            <NothingNeedsYou mayEdit={mayEdit} unbegun={mayEdit ? await unbegunArticle(actor) : null} />
          )}
        </div>

        <aside className="measures" aria-label="The desk in figures">
          {due.length > 0 && (
            <section>
              <h2>Due within a day</h2>
              <table className="closing">
                <tbody>
                  {due.map(({ id, slug, dueAt, progress }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link href={`/articles/${id}`}>{slug}</Link>
                      </th>
                      <td>{progressWords(progress)}</td>
                      <td>
                        <b className="strong">
                          <Due at={dueAt} short />
                        </b>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <section>
            <h2>
              Claims in checking, by state <span className="count">{sum(Object.values(byState))}</span>
            </h2>
            {sum(Object.values(byState)) === 0 ? <p className="aside">None.</p> : <StateChart byState={byState} />}
          </section>
          <section>
            <h2>Median time to verdict</h2>
            {week.median === null ? (
              <p className="aside">No verdict in the last seven days.</p>
            ) : (
              <>
                <p className="figure">
                  <b>{inMinutes(week.median)}</b>
                  <span className="aside">
                    {week.verdicts === 1 ? 'one verdict' : `${week.verdicts} verdicts`} in 7 days
                    {weekBefore.median !== null && `; ${inMinutes(weekBefore.median)} the week before`}
                  </span>
                </p>
                <TimeChart days={days} />
                <p className="fine">Minutes, from accepting a claim to its first verdict. Today is not over.</p>
              </>
            )}
          </section>
        </aside>

        <footer className="keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> move
          </span>
          <span>
            <kbd>↵</kbd> open
          </span>
          {mayEdit && (
            <span>
              <kbd>N</kbd> new article
            </span>
          )}
          <span>
            <kbd>G</kbd> then <kbd>A</kbd> articles, <kbd>R</kbd> review, <kbd>C</kbd> corrections, <kbd>S</kbd> sources
          </span>
          <span className="push">
            <kbd>?</kbd> all keys
          </span>
        </footer>
      </main>
      <ListKeys links=".need a" {...(mayEdit && { go: { n: '/articles/new' } })} />
    </>
  )
}
