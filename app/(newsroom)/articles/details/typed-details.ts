import type { ArticleDetail, ArticleView } from '@/lib/domain/articles/article-view'

/** What can be corrected of an article, as it is typed: days as 2026-03-06, the deadline as 2026-03-06T17:30 in the newsroom. */
export interface ArticleDetails {
  headline: string
  byline: string
  section: string
  language: string
  publishedAt: string
  dueAt: string
}

const FIELDS = ['headline', 'byline', 'section', 'language', 'publishedAt', 'dueAt'] as const

/** What this browser kept, on top of what is saved. */
export function readDetails(kept: string, saved: ArticleDetails): ArticleDetails {
  try {
    const draft: unknown = JSON.parse(kept || 'null')
    if (typeof draft !== 'object' || draft === null) return saved
    const typed = draft as Partial<Record<string, unknown>>
    const given = FIELDS.flatMap((field) => (typeof typed[field] === 'string' ? [[field, typed[field]]] : []))
    return { ...saved, ...(Object.fromEntries(given) as Partial<ArticleDetails>) }
  } catch {
    return saved
  }
}

/** Only what differs from what is saved is sent, so that nobody's later change of another field is overwritten. */
export function changedDetails(saved: ArticleDetails, typed: ArticleDetails): Partial<ArticleDetails> {
  return Object.fromEntries(FIELDS.flatMap((field) => (typed[field] === saved[field] ? [] : [[field, typed[field]]])))
}

/** "Saved. 2 claims became stale. The article is open for checking again." */
export function saySaved(before: Pick<ArticleView, 'status' | 'progress'>, after: ArticleDetail): string {
  const stale = (after.progress.byStatus.STALE ?? 0) - (before.progress.byStatus.STALE ?? 0)
  return [
    'Saved.',
    stale > 0 && `${stale} ${stale === 1 ? 'claim' : 'claims'} became stale.`,
    before.status === 'CLEARED' && after.status === 'CHECKING' && 'The article is open for checking again.',
  ]
    .filter(Boolean)
    .join(' ')
}
