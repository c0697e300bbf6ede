import { z } from 'zod'
import { ARTICLE_STATUSES } from '@/lib/domain/articles/article'

/** What the addresses of articles and claims may carry. */
export const OneArticle = z.strictObject({ articleId: z.uuid() })
export const OneClaim = z.strictObject({ claimId: z.uuid() })

const Limit = z.coerce.number().int().min(1).max(100).default(50)

export const ArticlesPage = z.strictObject({
  status: z.enum(ARTICLE_STATUSES).optional(),
  q: z.string().max(200).optional(),
  mine: z
    .enum(['true', 'false'])
    .transform((said) => said === 'true')
    .optional(),
  cursor: z.uuid('This is not a cursor of this list.').optional(),
  limit: Limit,
})

export const HistoryOfArticle = z.strictObject({
  articleId: z.uuid(),
  cursor: z.coerce.number().int().positive().optional(),
  limit: Limit,
})
