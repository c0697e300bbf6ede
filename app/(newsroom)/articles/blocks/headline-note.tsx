'use client'

import type { ArticleView } from '@/lib/domain/articles/article-view'
import { sayHeadlineChange } from '@/lib/domain/articles/headline-change'

interface HeadlineNoteProps {
  article: Pick<ArticleView, 'headline' | 'headlineIsPublic' | 'status'>
  /** The headline as it would be saved. */
  typed: string
}

/** Says, before another headline is saved, that readers see it at once. */
export function HeadlineNote({ article, typed }: HeadlineNoteProps) {
  const said = sayHeadlineChange(article, typed)
  return (
    <div role="status" className="not-empty:w-full empty:absolute">
      {said !== null && <p className="border-s-2 border-stale bg-stale-tint px-3 py-2 text-ink">{said}</p>}
    </div>
  )
}
