import { z } from 'zod'
import { AnId } from '@/lib/domain/answer-fields'

/** A text that is here already. */
export const KnownText = z.object({
  articleId: AnId,
  number: z.int().describe('Of the revision with these words.'),
  same: z.boolean().describe('The same words, typography and case apart; false: nearly the same.'),
  headline: z.string().describe('Of that article.'),
})
export type KnownText = z.infer<typeof KnownText>
