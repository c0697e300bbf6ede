import { z } from 'zod'
import { DaySchema } from '@/lib/domain/time/day-schema'
import { AnId, DayOrTime, earlierIn, PersonView as Person, Time, whyNotOf } from '@/lib/domain/answer-fields'
import { HistoryView } from '@/lib/domain/claims/claim-view'
import type { CorrectionMove } from './correction'
import { CORRECTION_MOVES, CORRECTION_STATUSES, CORRECTION_TYPES } from './correction'
import { REPORT_STATUSES } from './error-report'

/** A correction as the desk's list shows it: one item of GET /corrections. */
export const CorrectionView = z
  .object({
    id: AnId,
    number: z.int().nullable().describe('The public number; null until it is published.'),
    slug: z.string(),
    type: z.enum(CORRECTION_TYPES),
    status: z.enum(CORRECTION_STATUSES),
    version: z.int(),
    headline: z.string().describe('The article’s newest, as readers see it with this entry.'),
    section: z.string(),
    articleUrl: z.string().nullable(),
    articlePublishedAt: DayOrTime.nullable(),
    articleId: AnId,
    claimId: AnId.nullable(),
    amendsId: AnId.nullable().describe('The entry that this one amends.'),
    wrong: z.string().nullable(),
    right: z.string(),
    note: z.string(),
    returnReason: z.string().nullable(),
    withdrawReason: z.string().nullable(),
    draftedBy: Person,
    submittedBy: Person.nullable(),
    approvedBy: Person.nullable(),
    publishedBy: Person.nullable(),
    goesOutAt: Time.nullable().describe(
      'While it is held before readers see it: when it goes out by itself, unless somebody cancels it.',
    ),
    goesOutBy: Person.nullable().describe('Who sent it.'),
    withdrawnBy: Person.nullable(),
    withdrawalAskedBy: Person.nullable().describe('Who asked for its withdrawal; `withdrawReason` is what they wrote.'),
    withdrawWordsBy: Person.nullable().describe('Who wrote what readers see of its withdrawal.'),
    wordsConfirmedBy: Person.nullable().describe('The second person for these words.'),
    wordsConfirmedAt: Time.nullable().describe('Null while nobody but their author has read them.'),
    atOnceReason: z
      .string()
      .nullable()
      .describe('Why an admin withdrew it without a second person; for the desk alone.'),
    createdAt: Time,
    learnedAt: DaySchema.describe(
      'Since when the newsroom has known: the day that was entered, that of the first reader’s report or that on which it was begun, whichever is earliest.',
    ),
    learnedEntered: DaySchema.nullable().describe('The day that was entered, where there is one.'),
    submittedAt: Time.nullable(),
    approvedAt: Time.nullable(),
    publishedAt: Time.nullable(),
    withdrawnAt: Time.nullable(),
    overdue: z
      .int()
      .nullable()
      .describe('In progress for longer than the newsroom allows: how many days it has been known. Else null.'),
  })
  .meta({ id: 'Correction' })
export type CorrectionView = z.infer<typeof CorrectionView>

const ANOTHER = { id: AnId, number: z.int().nullable() }

/** GET /corrections/{id}: all of one correction. */
export const CorrectionDetail = CorrectionView.extend({
  article: z.object({ id: AnId, slug: z.string(), headline: z.string(), language: z.string() }),
  claim: z.object({ id: AnId, number: z.int(), text: z.string() }).nullable(),
  amends: z.object({ ...ANOTHER, slug: z.string() }).nullable(),
  amendments: z
    .array(z.object({ ...ANOTHER, status: z.enum(CORRECTION_STATUSES), note: z.string() }))
    .describe('In the order in which they were drafted.'),
  reports: z.array(z.object({ id: AnId, receipt: z.string() })),
  known: z
    .array(z.object({ field: z.literal('wrong'), says: z.string() }))
    .describe('What looks mistaken: words that are called wrong and never stood in any revision of the article.'),
  newest: z
    .object({ number: z.int(), carries: z.enum(['YES', 'NOT_YET', 'CANT_TELL']) })
    .nullable()
    .describe(
      'Of a published correction that names wrong words: whether the newest revision has the right words in their place. CANT_TELL where it has neither, or where they are too long to look for.',
    ),
  history: z.array(HistoryView).describe('The newest, oldest first.'),
  historyNext: earlierIn('GET /corrections/{correctionId}/history'),
  whyNot: whyNotOf(Object.keys(CORRECTION_MOVES) as CorrectionMove[]).describe(
    'What the reader may not do with it now, and why; absent means allowed.',
  ),
}).meta({ id: 'CorrectionDetail' })
export type CorrectionDetail = z.infer<typeof CorrectionDetail>

/** A reader's report: one item of GET /error-reports. */
export const ErrorReportView = z
  .object({
    id: AnId,
    receipt: z.string(),
    status: z.enum(REPORT_STATUSES),
    version: z.int(),
    place: z.string().describe('Which article, as the reader typed it.'),
    article: z
      .object({ id: AnId, slug: z.string(), headline: z.string() })
      .nullable()
      .describe('Where that names one of ours.'),
    words: z.string(),
    message: z.string(),
    email: z.string().nullable().describe('Null for whoever may not answer it.'),
    correctionId: AnId.nullable(),
    reason: z.string().nullable(),
    decidedBy: Person.nullable(),
    decidedAt: Time.nullable(),
    createdAt: Time,
  })
  .meta({ id: 'ErrorReport' })
export type ErrorReportView = z.infer<typeof ErrorReportView>
