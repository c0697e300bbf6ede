import { z } from 'zod'
import { AnId, PersonView, Time } from '@/lib/domain/answer-fields'
import { OUTCOMES } from '@/lib/domain/verdicts/verdict'
import { EvidenceView } from './claim-view'

/** An approved claim of another article that says the same. Its evidence may come along; its verdict and approval never do. */
const SeenClaim = z
  .object({
    claimId: AnId,
    number: z.int(),
    articleId: AnId,
    headline: z.string(),
    text: z.string(),
    outcome: z.enum(OUTCOMES),
    rationale: z.string(),
    by: PersonView.describe('Who gave the verdict.'),
    approvedBy: PersonView,
    approvedAt: Time,
    evidence: z.array(EvidenceView),
  })
  .meta({ id: 'SeenClaim' })
export type SeenClaim = z.infer<typeof SeenClaim>

/** GET /claims/{claimId}/seen: approved claims of other articles that say the same, the newest first. */
export const SeenBefore = z
  .object({
    items: z.array(SeenClaim).describe('The newest first; at most ten.'),
    more: z.boolean().describe('Whether there are more than these.'),
  })
  .meta({ id: 'SeenBefore' })
export type SeenBefore = z.infer<typeof SeenBefore>

/** GET /articles/{articleId}/seen: which of its claims an approved claim of another article says too. */
export const SeenInArticle = z.object({ claimIds: z.array(AnId) })
export type SeenInArticle = z.infer<typeof SeenInArticle>
