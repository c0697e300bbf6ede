import { z } from 'zod'
import { AnId } from '@/lib/domain/answer-fields'

/** An article here that shares most sentences with a text that is not brought in yet. */
export const SharedText = z.object({
  articleId: AnId,
  headline: z.string(),
  number: z.int().describe('Of its newest revision, with which the text was compared.'),
  shared: z.int().describe('How many sentences both have, typography and case apart.'),
  sentences: z.int().describe('How many sentences the text has; those of a few letters are not counted.'),
})
export type SharedText = z.infer<typeof SharedText>
