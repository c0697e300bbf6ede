import { z } from 'zod'
import { AnId, PersonView, Time } from '@/lib/domain/answer-fields'
import { OUTCOMES } from '@/lib/domain/verdicts/verdict'

/** A verdict elsewhere that may spare somebody the same work; advice, never evidence. */
const KnownClaim = z.object({
  claimId: AnId,
  number: z.int(),
  articleId: AnId,
  headline: z.string(),
  text: z.string(),
  outcome: z.enum(OUTCOMES),
  by: PersonView,
  at: Time,
  approved: z.boolean(),
  because: z
    .enum(['WORDS', 'SOURCE'])
    .describe('WORDS: it is on the same words. SOURCE: it rests on a source with this address or title.'),
})
export type KnownClaim = z.infer<typeof KnownClaim>

/** GET /claims/{claimId}/known: what was checked before. */
export const KnownAlready = z
  .object({
    claims: z.array(KnownClaim).describe('Approved ones first, then the newest; at most ten.'),
    more: z.boolean().describe('Whether there are more claims than these.'),
    sources: z
      .array(z.object({ sourceId: AnId, title: z.string() }))
      .describe('Sources of the library with the address or the title that was asked for.'),
  })
  .meta({ id: 'KnownAlready' })
export type KnownAlready = z.infer<typeof KnownAlready>
