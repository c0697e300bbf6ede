import type { Metadata } from 'next'
import Link from 'next/link'
import { ListKeys } from '@/components/list-keys'
import { SeekField } from '@/components/seek-field'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotEdit } from '@/lib/domain/actor'
import { listArticles } from '@/lib/queries/articles'
import { colleaguesOf } from '@/lib/queries/colleagues'
import { addressOf, chosenOf, filterOf, SHOWS } from './article-filter'
import { ArticleLine } from './article-line'
import { ChooseAll, ChosenBar } from './chosen-bar'

export const metadata: Metadata = { title: 'Articles' }

const LABELS = { current: 'Current', mine: 'Mine', cleared: 'Cleared', all: 'All' } as const
const LEGEND = [
  ['approved', <rect key="a" className="p-approved" width="12" height="8" />],
  ['in review', <rect key="r" className="p-review" y="3" width="12" height="5" />],
  ['stale or returned', <path key="b" className="p-back" d="M.5 3.5h11v4H.5z" />],
  ['open', <path key="o" className="p-open" d="M0 7.5h12" />],
] as const

interface ArticlesProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ArticlesList({ searchParams }: ArticlesProps) {
  const actor = await pageActor()
  const chosen = chosenOf(await searchParams)
  const { items, next } = await listArticles({ ...filterOf(chosen), limit: 50 }, actor)
  const mayEdit = whyNotEdit(actor) === null
  const mine = addressOf({ ...chosen, show: chosen.show === 'mine' ? 'current' : 'mine', cursor: '' })
  return (
    <>
      <PageBar crumbs={[{ label: 'Articles' }]} />
      <main className="main shelf" id="main">
        <h1 className="sr">Articles</h1>
        <header className="shelf-bar">
          <nav className="filters" aria-label="Show">
            {SHOWS.map((show) => (
              <Link
                key={show}
                href={addressOf({ q: chosen.q, show })}
                aria-current={show === chosen.show ? 'true' : undefined}
              >
                {LABELS[show]} {show === 'mine' && <kbd>I</kbd>}
              </Link>
            ))}
          </nav>
          <form method="get" role="search" aria-label="Articles" className="one-line" key={chosen.q}>
            {chosen.show !== 'current' && <input type="hidden" name="show" value={chosen.show} />}
            <SeekField name="q" label="Filter articles" defaultValue={chosen.q} />
          </form>
          {chosen.q && (
            <Link className="button plain" href={addressOf({ show: chosen.show })}>
              Reset
            </Link>
          )}
          <a className="button push" href={addressOf({ ...chosen, cursor: '' }, '/articles/export')} download>
            CSV
          </a>
          {mayEdit && (
            <Link className="button primary" href="/articles/new">
              New article <kbd>N</kbd>
            </Link>
          )}
        </header>

        <div className="scroll" tabIndex={0} role="region" aria-label="Articles">
          {items.length === 0 ? (
            <Nothing
              q={chosen.q}
              reset={addressOf({ show: chosen.show })}
              first={chosen.show === 'current' && mayEdit}
            />
          ) : (
            <>
              <table className="table cards articles">
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
                    <th scope="col">Due</th>
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
                <p className="more">
                  <Link className="button" href={addressOf({ ...chosen, cursor: next })}>
                    Earlier articles
                  </Link>
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

function Nothing({ q, reset, first }: { q: string; reset: string; first: boolean }) {
  if (q)
    return (
      <div className="empty">
        <h2>No article matches “{q}”.</h2>
        <p>Headlines and bylines are looked through.</p>
        <p className="actions">
          <Link className="button" href={reset}>
            Reset the filter
          </Link>
        </p>
      </div>
    )
  return (
    <div className="empty">
      <h2>{first ? 'No articles in checking.' : 'No articles here.'}</h2>
      <p>Paste a text. Numbers, names, dates and quotes are suggested as claims while you read.</p>
      {first && (
        <p className="actions">
          <Link className="button primary" href="/articles/new">
            New article <kbd>N</kbd>
          </Link>
        </p>
      )}
    </div>
  )
}
