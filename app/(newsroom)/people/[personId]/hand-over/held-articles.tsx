'use client'

import { useState } from 'react'
import { callApi, sentenceFor } from '@/components/api'
import { peopleOptions } from '@/components/people-options'
import { MoreButton } from '@/components/earlier/more-button'
import { Due } from '@/components/due'
import { Combobox } from '@/components/ui/combobox'
import { sayCounted } from '@/lib/domain/counted'
import type { Holdings } from '@/lib/domain/people/hand-over-view'
import type { PeopleToChoose } from '@/components/use-people-to-choose'
import { NOBODY } from './nobody'

/** Asked for at once, beyond those that came with the page. */
const MORE = 50

type Page = Pick<Holdings, 'articles' | 'next'>

/** The articles with a person: those that came with the page, and those after them as far as they were asked for. */
function useHeldArticles({ id, articles, next }: Pick<Holdings, 'id' | 'articles' | 'next'>) {
  const [held, setHeld] = useState<Page>({ articles, next })
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const more = async (cursor: string) => {
    setAsking(true)
    try {
      const page = await callApi<Page>('GET', `/api/v1/people/${id}/hand-over?cursor=${cursor}&limit=${MORE}`)
      setHeld((before) => ({ articles: [...before.articles, ...page.articles], next: page.next }))
      setFailed(null)
    } catch (error) {
      setFailed(sentenceFor(error))
    }
    setAsking(false)
  }
  return { ...held, asking, failed, more }
}

interface ArticlesProps {
  holdings: Holdings
  choice: PeopleToChoose
  /** Whom single articles go to, by their id; the others go where all of them go. */
  except: Readonly<Record<string, string>>
  onExcept: (articleId: string, to: string) => void
}

/** The articles with a person, each of which can go to somebody else than the others. */
export function HeldArticles({ holdings, choice: { people, seek }, except, onExcept }: ArticlesProps) {
  const { articles, next, asking, failed, more } = useHeldArticles(holdings)
  return (
    <>
      <ul className="grid gap-1 max-phone:gap-3">
        {articles.map(({ id, headline, dueAt }) => (
          <li key={id} className="flex items-center justify-between gap-x-3 gap-y-1 max-phone:flex-wrap">
            <span className="min-w-0">
              <bdi>{headline}</bdi>
              {dueAt !== null && (
                <>
                  , <Due at={dueAt} />
                </>
              )}
            </span>
            {holdings.articlesHeld > 1 && (
              <Combobox
                className="w-36 shrink-0 max-phone:w-full"
                value={except[id] ?? ''}
                label={`“${headline}” goes to`}
                onChange={(to) => {
                  onExcept(id, to)
                }}
                options={[
                  { value: '', label: 'as all articles' },
                  ...peopleOptions(people),
                  { value: NOBODY, label: 'Unassigned' },
                ]}
                seek={seek}
              />
            )}
          </li>
        ))}
      </ul>
      <MoreButton
        of={{
          ...{ count: articles.length, hasMore: next !== null, loading: asking, failed },
          more: () => void (next !== null && more(next)),
        }}
      >
        {`Show more of ${sayCounted(holdings.articlesHeld)}`}
      </MoreButton>
    </>
  )
}
