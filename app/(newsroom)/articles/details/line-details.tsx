'use client'

import type { ArticleView } from '@/lib/domain/articles/article-view'
import { DetailsButton } from './details-button'
import { useSavedLine } from './saved-line'

/** The details of an article of the list; the list is read anew when they are saved. */
export function LineDetails({ article }: { article: ArticleView }) {
  const saved = useSavedLine()
  return (
    <DetailsButton
      article={article}
      label={`Details of ${article.headline}`}
      className="h-6 min-h-6 px-0 text-small font-normal underline decoration-edge underline-offset-2 max-tablet:min-h-9"
      onSaved={saved}
    >
      Details
    </DetailsButton>
  )
}
