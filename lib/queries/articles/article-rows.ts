import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { isoOf, isReadable } from '@/lib/domain/iso'
import type { ArticleView, ProgressView } from '@/lib/domain/articles/article-view'
import { publishedIn } from '@/lib/domain/articles/published'
import { PERSON } from '@/lib/db/person-named'

/** What an ArticleView is made of, without its progress. */
export const ARTICLE_ROW = {
  id: true,
  slug: true,
  headline: true,
  byline: true,
  section: true,
  url: true,
  language: true,
  languageSaidBy: PERSON,
  languageSaidAt: true,
  publishedAt: true,
  publishedOn: true,
  dueAt: true,
  status: true,
  version: true,
  createdAt: true,
  createdBy: PERSON,
  assignee: PERSON,
  clearedAt: true,
  clearedBy: PERSON,
  clearReason: true,
  corrections: { where: { status: { in: ['PUBLISHED', 'WITHDRAWN'] } }, select: { id: true } },
} as const satisfies Prisma.ArticleSelect

export function articleView(
  {
    publishedAt,
    publishedOn,
    dueAt,
    createdAt,
    clearedAt,
    languageSaidAt,
    corrections,
    ...row
  }: Prisma.ArticleGetPayload<{ select: typeof ARTICLE_ROW }>,
  progress: ProgressView,
): ArticleView {
  return {
    ...row,
    headlineIsPublic: corrections.length > 0,
    publishedAt: publishedAt && !isReadable(publishedAt) ? null : publishedIn({ publishedAt, publishedOn }),
    dueAt: isoOf(dueAt),
    createdAt: createdAt.toISOString(),
    clearedAt: isoOf(clearedAt),
    languageSaidAt: isoOf(languageSaidAt),
    unreadable: [
      ...(publishedAt && !isReadable(publishedAt) ? (['publishedAt'] as const) : []),
      ...(dueAt && !isReadable(dueAt) ? (['dueAt'] as const) : []),
    ],
    progress,
  }
}
