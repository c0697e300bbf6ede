import type { Metadata } from 'next'
import { ListKeys } from '@/components/list-keys'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { pageActor } from '@/lib/auth/page-actor'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { articleChoices } from '@/lib/queries/articles/article-choices'
import { countArticles, listArticles } from '@/lib/queries/articles/articles'
import { colleaguesOf } from '@/lib/queries/people/colleagues'
import { endOfNewsroomDay } from '@/lib/queries/newsroom/newsroom-day'
import { ArticleBar } from './article-bar'
import type { ChosenArticles, Show } from './article-filter'
import { addressOf, chosenOf, filterOf, isByDeadline, SHOWS } from './article-filter'
import { ArticleLine } from './article-line'
import { ChooseAll, ChosenBar } from './chosen-bar'
import { NoArticles } from './no-articles'

export const metadata: Metadata = { title: 'Articles' }

const LEGEND = [
  ['approved', <rect key="a" className="p-approved" width="12" height="8" />],
  ['in review', <rect key="r" className="p-review" y="3" width="12" height="5" />],
  ['stale or returned', <path key="b" className="p-back" d="M.5 3.5h11v4H.5z" />],
  ['open', <path key="o" className="p-open" d="M0 7.5h12" />],
] as const

interface ArticlesProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** How many articles each list has, as narrowed now. */
async function countsOf(chosen: ChosenArticles, today: Date, actor: Actor): Promise<Record<Show, number>> {
  const count = async (show: Show) => [show, await countArticles(filterOf({ ...chosen, show }, today), actor)] as const
  return Object.fromEntries(await Promise.all(SHOWS.map(count))) as Record<Show, number>
}

export default async function ArticlesList({ searchParams }: ArticlesProps) {
  const actor = await pageActor()
  const chosen = chosenOf(await searchParams)
  const today = await endOfNewsroomDay(new Date())
  const [{ items, next }, choices, counts] = await Promise.all([
    listArticles({ ...filterOf(chosen, today), limit: 50 }, actor),
    articleChoices(actor),
    countsOf(chosen, today, actor),
  ])
  const mayEdit = whyNotEdit(actor) === null
  const mine = addressOf({ ...chosen, show: chosen.show === 'mine' ? 'current' : 'mine', cursor: '' })
  return (
    <>
      <PageBar crumbs={[{ label: 'Articles' }]} />
      <main className="main shelf" id="main">
        <h1 className="sr">Articles</h1>
        <ArticleBar {...{ chosen, choices, counts, mayEdit }} />

        <div className="scroll" tabIndex={0} role="region" aria-label="Articles">
          {items.length === 0 ? (
            <NoArticles {...{ chosen, choices, mayEdit }} />
          ) : (
            <>
              <table className="cards articles table">
                <thead>
                  <tr>
                    {mayEdit && (
                      <th className="tick">
                        <ChooseAll />
                      </th>
                    )}
                    <th scope="col">Article</th>
                    <th scope="col">Progress</th>
                    <th scope="col">Section</th>
                    <th scope="col">With</th>
                    <th scope="col" aria-sort={isByDeadline(chosen.show) ? 'ascending' : undefined}>
                      Due
                    </th>
                    <th scope="col">State</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((article) => (
                    <ArticleLine key={article.id} article={article} me={actor.id} choosable={mayEdit} />
                  ))}
                </tbody>
              </table>
              <p className="legend fine">
                {LEGEND.map(([label, shape]) => (
                  <span key={label}>
                    <svg viewBox="0 0 12 8" aria-hidden="true">
                      {shape}
                    </svg>
                    {label}
                  </span>
                ))}
              </p>
              {next !== null && (
                <p className="px-5 py-4">
                  <ButtonLink href={addressOf({ ...chosen, cursor: next })}>More articles</ButtonLink>
                </p>
              )}
            </>
          )}
        </div>

        {mayEdit && <ChosenBar people={await colleaguesOf(actor)} />}
        <footer className="keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> move
          </span>
          <span>
            <kbd>↵</kbd> open
          </span>
          <span>
            <kbd>I</kbd> mine
          </span>
          <span>
            <kbd>/</kbd> filter
          </span>
          {mayEdit && (
            <>
              <span>
                <kbd>X</kbd> choose
              </span>
              <span>
                <kbd>⇧X</kbd> choose up to here
              </span>
              <span>
                <kbd>W</kbd> who
              </span>
              <span>
                <kbd>N</kbd> new article
              </span>
            </>
          )}
          <span className="push">
            <kbd>?</kbd> all keys
          </span>
        </footer>
      </main>
      <ListKeys links="main .table tbody th a" go={{ i: mine, ...(mayEdit && { n: '/articles/new' }) }} />
    </>
  )
}
