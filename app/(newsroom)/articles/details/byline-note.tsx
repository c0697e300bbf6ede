'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import type { ArticleDetail, ArticleView } from '@/lib/domain/articles/article-view'
import { sayBylineChange } from '@/lib/domain/articles/signed-by'

interface BylineNoteProps {
  article: ArticleView | ArticleDetail
  /** The byline as it would be saved. */
  typed: string
}

/** Says, before another byline is saved, whose approvals would not stand under it. In a list they are asked for once it is typed. */
export function BylineNote({ article, typed }: BylineNoteProps) {
  const isChanged = typed !== article.byline
  const given = 'approvedBy' in article ? article.approvedBy : null
  const [fetched, setFetched] = useState<ArticleDetail['approvedBy']>([])
  const { id } = article
  useEffect(() => {
    if (!isChanged || given) return
    let isHere = true
    callApi<ArticleDetail>('GET', `/api/v1/articles/${id}`).then(
      ({ approvedBy }) => {
        if (isHere) setFetched(approvedBy)
      },
      // What saving does is said after it, too.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [id, isChanged, given])
  const said = isChanged ? sayBylineChange(given ?? fetched, typed) : null
  return (
    <div role="status" className="empty:absolute">
      {said !== null && <p className="border-s-2 border-stale bg-stale-tint px-3 py-2 text-ink">{said}</p>}
    </div>
  )
}
