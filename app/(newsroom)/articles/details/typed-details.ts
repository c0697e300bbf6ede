import { parseAbsolute, toCalendarDateTime } from '@internationalized/date'
import { dayAt, isDay } from '@/lib/domain/time/day'
import { momentOf } from '@/lib/domain/time/local-time'
import { whyNoDay } from '@/lib/domain/time/typed-day'
import { asTyped } from '@/lib/domain/articles/language-named'
import { isCleared } from '@/lib/domain/articles/article'
import { whyNotDue } from '@/lib/domain/articles/deadline'
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

export const DETAIL_LABELS: Record<keyof ArticleDetails, string> = {
  headline: 'Headline',
  byline: 'Byline',
  section: 'Section',
  language: 'Language',
  publishedAt: 'Publication date',
  dueAt: 'Due',
}

/** The details as they are typed, by the newsroom's clock. */
export function detailsOf(article: ArticleView, timeZone: string): ArticleDetails {
  const { headline, byline, section, language, publishedAt, dueAt } = article
  const day = publishedAt === null ? '' : isDay(publishedAt) ? publishedAt : dayAt(publishedAt, timeZone)
  const due = dueAt === null ? '' : toCalendarDateTime(parseAbsolute(dueAt, timeZone)).toString().slice(0, 16)
  return { headline, byline, section, language: asTyped(language), publishedAt: day, dueAt: due }
}

/** Only what differs from what is saved is sent, so that nobody's later change of another field is overwritten. */
export function changedDetails(saved: ArticleDetails, typed: ArticleDetails): Partial<ArticleDetails> {
  return Object.fromEntries(FIELDS.flatMap((field) => (typed[field] === saved[field] ? [] : [[field, typed[field]]])))
}

/** The deadline that is changed, as a moment; and why one of the days that are changed can't be saved, by its field. */
export function daysIn(
  { publishedAt = '', dueAt = '' }: Partial<ArticleDetails>,
  { timeZone, now }: { timeZone: string; now: Date },
): { due: Date | null; wrong: Record<string, string> } {
  const published = whyNoDay(publishedAt)
  const local = whyNoDay(dueAt)
  const due = dueAt === '' || local !== null ? null : momentOf(dueAt, timeZone)
  const late = local ?? due?.why ?? (due?.at ? whyNotDue(due.at, now) : null)
  return {
    due: due?.at ?? null,
    wrong: { ...(published !== null && { publishedAt: published }), ...(late !== null && { dueAt: late }) },
  }
}

/** "Saved. 2 claims became stale. The article is open for checking again." */
export function saySaved(before: Pick<ArticleView, 'status' | 'progress'>, after: ArticleDetail): string {
  const stale = (after.progress.byStatus.STALE ?? 0) - (before.progress.byStatus.STALE ?? 0)
  return [
    'Saved.',
    stale > 0 && `${stale} ${stale === 1 ? 'claim' : 'claims'} became stale.`,
    isCleared(before) && !isCleared(after) && 'The article is open for checking again.',
  ]
    .filter(Boolean)
    .join(' ')
}
