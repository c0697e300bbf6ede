import { z } from 'zod'
import { AnId, NextCursor, PersonView as Person, Time } from '@/lib/domain/answer-fields'
import { PartInTableView } from '@/lib/domain/articles/block-view'
import { KINDS, RISKS } from '@/lib/domain/claims/claim'
import { CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import { STANCES } from '@/lib/domain/evidence/source'
import { OUTCOMES } from './verdict'

const WhyNotApprove = z.string().nullable().describe('Why the reader can’t approve it; null means they can.')
const Again = z
  .boolean()
  .describe('Whether the reader has decided on it before; that it waits means that it changed since.')

/** A verdict that waits for a second person. */
const VerdictInReview = z.object({
  claimId: AnId,
  number: z.int().describe('Of the claim in its article.'),
  kind: z.enum(KINDS),
  risk: z.enum(RISKS),
  version: z.int(),
  text: z.string(),
  before: z.string().describe('The rest of its sentence, as the newest revision has it.'),
  after: z.string(),
  parts: z
    .array(PartInTableView)
    .describe('The parts of the article that its words stand in, in order; of its first mention.'),
  mentions: z.int().describe('In how many places of the newest revision it stands.'),
  mentionedIn: z.array(PartInTableView).describe('The parts that any of them stands in, each once, in order.'),
  outcome: z.enum(OUTCOMES),
  rationale: z.string(),
  replacement: z.string().nullable().describe('Empty asks for removal of the words; null asks for nothing.'),
  stances: z.array(z.enum(STANCES)).describe('Of the live evidence, also what the reader may not see.'),
  passage: z
    .string()
    .nullable()
    .describe(
      'The same for verdicts that one person sent together, on the same sources and places: they are one case, though each has a review of its own. Null for a verdict by itself, of legal risk, or on what the reader may not see.',
    ),
  givenBy: Person,
  givenAt: Time,
  returned: z.int().describe('How often verdicts on this claim were returned before.'),
  again: Again,
  whyNotApprove: WhyNotApprove,
})
export type VerdictInReview = z.infer<typeof VerdictInReview>

/** What waits of one article. */
const ArticleInReview = z.object({
  articleId: AnId,
  slug: z.string(),
  headline: z.string(),
  language: z.string(),
  revision: z.int(),
  dueAt: Time.nullable(),
  verdicts: z.array(VerdictInReview),
})
export type ArticleInReview = z.infer<typeof ArticleInReview>

const CorrectionInReview = z.object({
  id: AnId,
  type: z.enum(CORRECTION_TYPES),
  headline: z.string(),
  submittedBy: Person.nullable(),
  submittedAt: Time.nullable(),
  again: Again,
  whyNotApprove: WhyNotApprove,
})
export type CorrectionInReview = z.infer<typeof CorrectionInReview>

/**
 * GET /reviews, a page of the verdicts and a page of the corrections: articles by deadline, their verdicts by risk, one's own last; then
 * corrections, oldest first. An article whose verdicts go on stands in the next page too.
 */
export const ReviewQueue = z
  .object({ articles: z.array(ArticleInReview), corrections: z.array(CorrectionInReview), next: NextCursor })
  .meta({ id: 'ReviewQueue' })
export type ReviewQueue = z.infer<typeof ReviewQueue>
