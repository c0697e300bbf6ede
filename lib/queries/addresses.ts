import { z } from 'zod'
import { ARTICLE_STATUSES } from '@/lib/domain/articles/article'
import { PageSize, wholeNumber } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'

/** What the addresses of articles and claims may carry. */
export const OneArticle = z.strictObject({ articleId: z.uuid() })
export const OneClaim = z.strictObject({ claimId: z.uuid() })

export const ArticlesPage = z.strictObject({
  status: z.enum(ARTICLE_STATUSES).optional(),
  q: z.string().max(LIMITS.seek.most, atMost('seek')).optional(),
  mine: z
    .enum(['true', 'false'])
    .transform((said) => said === 'true')
    .optional(),
  cursor: z.uuid('This is not a cursor of this list.').optional(),
  limit: PageSize,
})

export const HistoryOfArticle = z.strictObject({
  articleId: z.uuid(),
  cursor: wholeNumber({ least: 1, most: Number.MAX_SAFE_INTEGER }).optional(),
  limit: PageSize,
})
