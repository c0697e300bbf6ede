import { z } from 'zod'
import { AnId, NextCursor, pageOf, PersonView as Person, Time } from '@/lib/domain/answer-fields'
import { CLAIM_STATUSES, KINDS } from '@/lib/domain/claims/claim'
import { SOURCE_KINDS, STANCES, VISIBILITIES } from './source'
import { OUTCOMES } from '@/lib/domain/verdicts/verdict'

/** One source as the library lists it. */
const SourceView = z
  .object({
    id: AnId,
    kind: z.enum(SOURCE_KINDS),
    title: z.string(),
    url: z.string().nullable(),
    note: z.string(),
    visibility: z.enum(VISIBILITIES),
    version: z.int(),
    addedBy: Person,
    createdAt: Time,
    readers: z.array(Person).describe('Who may see it besides whoever added it, while it is confidential.'),
    uses: z.int().describe('How many claims it is live evidence for.'),
  })
  .meta({ id: 'Source' })
export type SourceView = z.infer<typeof SourceView>

/** One place where a source is live evidence. */
const SourceUse = z.object({
  claimId: AnId,
  number: z.int().describe('Of the claim in its article.'),
  articleId: AnId,
  slug: z.string(),
  headline: z.string(),
  kind: z.enum(KINDS),
  text: z.string().describe('The words under the claim.'),
  stance: z.enum(STANCES),
  locator: z.string(),
  status: z.enum(CLAIM_STATUSES),
  outcome: z.enum(OUTCOMES).nullable().describe('Of the live verdict.'),
})
export type SourceUse = z.infer<typeof SourceUse>

/** GET /sources/{id}. */
export const SourceDetail = SourceView.extend({
  whereUsed: z.array(SourceUse).describe('The newest first; one page of it.'),
  next: NextCursor.describe('The cursor of the next page of `whereUsed`; null at the end.'),
  sendsBack: z
    .int()
    .describe(
      'How many claims in review or approved a change of its kind, title, address or note sends back to review; up to 1,001 are counted.',
    ),
  known: z
    .array(z.object({ sourceId: AnId, title: z.string() }))
    .describe('Other sources at the same web address, as far as the reader may see them.'),
  whyNotChange: z.string().nullable().describe('Why the reader can’t change it; null means they can.'),
  whyNotShow: z.string().nullable().describe('Why the reader can’t change who may see it; null means they can.'),
}).meta({ id: 'SourceDetail' })
export type SourceDetail = z.infer<typeof SourceDetail>

/** GET /sources. */
export const SourcePage = pageOf(SourceView)
export type SourcePage = z.infer<typeof SourcePage>
