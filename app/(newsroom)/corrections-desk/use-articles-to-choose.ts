'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import type { ComboboxOption, SeekOptions } from '@/components/ui/combobox'
import type { ArticleDetail, ArticleView } from '@/lib/domain/articles/article-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'

/** Found by the words of a headline or a byline, at most so many at once. */
const FOUND = '20'

export const optionOf = ({ id, headline, section }: ArticleToCorrect): ComboboxOption => ({
  ...{ value: id, label: headline },
  ...(section !== '' && { detail: section }),
})

/** The articles that one chooses from: the newest, those that were looked for, and the one that is chosen, however old it is. */
export function useArticlesToChoose(
  newest: readonly ArticleToCorrect[],
  chosen: string | null,
): { articles: readonly ArticleToCorrect[]; seek: SeekOptions } {
  const [found, setFound] = useState<readonly ArticleToCorrect[]>([])
  const articles = [...newest, ...found]
  const add = (more: readonly ArticleToCorrect[]) => {
    setFound((before) => {
      const known = new Set([...newest, ...before].map(({ id }) => id))
      return [...before, ...more.filter(({ id }) => !known.has(id))]
    })
  }
  const isMissing = chosen !== null && !articles.some(({ id }) => id === chosen)
  useEffect(() => {
    if (!isMissing) return
    callApi<ArticleDetail>('GET', `/api/v1/articles/${chosen}`).then(
      (article) => {
        setFound((before) => [...before, article])
      },
      () => undefined,
    )
  }, [isMissing, chosen])
  return {
    articles,
    seek: async (words, signal) => {
      const asked = new URLSearchParams({ q: words, limit: FOUND })
      const { items } = await callApi<{ items: ArticleView[] }>('GET', `/api/v1/articles?${asked}`, undefined, {
        signal,
      })
      add(items)
      return items.map(optionOf)
    },
  }
}
