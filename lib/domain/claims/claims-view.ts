import { z } from 'zod'
import { AnId, pageOf } from '@/lib/domain/answer-fields'
import { ClaimView } from './claim-view'

/** Where in the log an answer stands: what was told later is asked for with it. */
const Seq = z.int().nonnegative()

/** A page of the claims of an article. */
export const ClaimsView = pageOf(ClaimView).extend({
  seq: Seq.describe('Goes into `since` of …/changes, for what has changed after this page was read.'),
})
export type ClaimsView = z.infer<typeof ClaimsView>

/** What has changed in the claims of an article since a place in the log. */
export const ChangedClaims = z.object({
  seq: Seq.describe('Goes into `since` the next time.'),
  more: z.boolean().describe('More has changed than is told at once: ask again, with `seq`.'),
  claims: z.array(ClaimView).describe('Those that changed or are new, as they are now.'),
  gone: z.array(AnId).describe('Those that are as if they had never been made.'),
  anew: z.boolean().describe('The text is another, or is read otherwise: ask for the article and all of its claims.'),
})
export type ChangedClaims = z.infer<typeof ChangedClaims>
