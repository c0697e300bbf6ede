import type { Metadata } from 'next'
import { PROGRESS_LEGEND } from '@/components/progress-bar'
import { NextPage } from '@/components/earlier/next-page'
import { PageBar } from '@/components/shell/page-bar'
import { MeterSign } from '@/components/ui/meter'
import { Scroll } from '@/components/ui/screen'
import { ButtonLink } from '@/components/ui/button-link'
import { Column, Table } from '@/components/ui/table'
import { pageActor } from '@/lib/auth/page-actor'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { articleChoices } from '@/lib/queries/articles/article-choices'
import { countArticles, listArticles } from '@/lib/queries/articles/articles'
import { firstToChoose } from '@/lib/queries/people/colleagues'
import { endOfNewsroomDay } from '@/lib/queries/newsroom/newsroom-day'
import { ArticleBar } from './article-bar'
import type { ChosenArticles, Show } from './article-filter'
import { addressOf, mineOrAll, unassignedOf, chosenOf, filterOf, isByDeadline, SHOWS } from './article-filter'
import { ArticleLine } from './article-line'
import { ArticlesScreen } from './articles-screen'
import { ChooseAll } from './chosen-articles'
import { NoArticles } from './no-articles'

export const metadata: Metadata = { title: 'Articles' }

interface ArticlesProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** How many articles each list has, as narrowed now. */
async function countsOf(chosen: ChosenArticles, today: Date, actor: Actor): Promise<Record<Show, number>> {
  const counts = await countArticles(
    SHOWS.map((show) => filterOf({ ...chosen, show }, today)),
    actor,
  )
  return Object.fromEntries(SHOWS.map((show, place) => [show, counts[place] ?? 0])) as Record<Show, number>
}

export default async function ArticlesList({ searchParams }: ArticlesProps) {
  const actor = await pageActor()
  const chosen = chosenOf(await searchParams)
  const today = await endOfNewsroomDay(new Date())
  const [{ items, next }, choices, counts] = await Promise.all([
    listArticles({ ...filterOf(chosen, today), limit: 50 }, actor),
    articleChoices(actor, chosen.owner, chosen.of),
    countsOf(chosen, today, actor),
  ])
  const why = whyNotEdit(actor)
  const mayEdit = why === null
  const mine = mineOrAll(chosen)
  return (
    <>
      <PageBar crumbs={[{ label: 'Articles' }]} />
      <ArticlesScreen
        articles={items.map(({ id, version, assignee }) => ({ id, version, unassigned: assignee === null }))}
        people={mayEdit ? await firstToChoose('colleagues', actor) : []}
        unassigned={unassignedOf(chosen, next)}
        {...{ mine, whyNotEdit: why }}
      >
        <ArticleBar {...{ chosen, choices, counts, mayEdit }} />
        <Scroll label="Articles">
          {choices.of && (
            <p className="flex flex-wrap items-center gap-x-4 border-b border-hairline px-5 py-1.5">
              <span>
                Articles and claims of <bdi className="font-semibold">{choices.of.name}</bdi>
              </span>
              <ButtonLink size="small" href={addressOf({ ...chosen, of: '', cursor: '' })}>
                Show everybody’s
              </ButtonLink>
            </p>
          )}
          {items.length === 0 ? (
            <NoArticles {...{ chosen, choices, mayEdit }} />
          ) : (
            <>
              <Table cards>
                <thead>
                  <tr>
                    {mayEdit && (
                      <Column className="w-11 pe-3">
                        <ChooseAll />
                      </Column>
                    )}
                    <Column>Article</Column>
                    <Column>Progress</Column>
                    <Column>Section</Column>
                    <Column>Owner</Column>
                    <Column aria-sort={isByDeadline(chosen.show) ? 'ascending' : undefined}>Due</Column>
                    <Column>State</Column>
                  </tr>
                </thead>
                <tbody>
                  {items.map((article) => (
                    <ArticleLine key={article.id} article={article} me={actor.id} choosable={mayEdit} />
                  ))}
                </tbody>
              </Table>
              <p className="flex flex-wrap gap-x-5 gap-y-1 px-5 py-3 text-small text-muted">
                {PROGRESS_LEGEND.map(({ level, label }) => (
                  <span key={level} className="inline-flex items-center gap-1.5">
                    <MeterSign level={level} />
                    {label}
                  </span>
                ))}
              </p>
              {next !== null && (
                <p className="px-5 py-4">
                  <NextPage href={addressOf({ ...chosen, cursor: next })}>More articles</NextPage>
                </p>
              )}
            </>
          )}
        </Scroll>
      </ArticlesScreen>
    </>
  )
}
