'use client'

import { useRouter } from 'next/navigation'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import { DetailsButton } from './details-button'

/** The details of an article of the list; the list is read anew when they are saved. */
export function LineDetails({ article }: { article: ArticleView }) {
  const router = useRouter()
  return (
    <DetailsButton
      article={article}
      label={`Details of ${article.headline}`}
      onSaved={() => {
        router.refresh()
      }}
    >
      Details
    </DetailsButton>
  )
}
