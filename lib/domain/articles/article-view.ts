import { z } from 'zod'
import { AnId, DayOrTime, earlierIn, PersonView as Person, Span, Time } from '@/lib/domain/answer-fields'
import { ARTICLE_STATUSES } from './article'
import { BLOCK_ROLES } from './block'
import { BlockView, PartView } from './block-view'
import { CLAIM_STATUSES, KINDS } from '@/lib/domain/claims/claim'
import { LIMITS } from '@/lib/domain/limits'
import { ReadView, RecognisedView } from './read-view'
import { RevisionReport } from './revision-view'

const ProgressView = z
  .object({
    total: z.int().describe('Claims, without the dismissed and merged ones.'),
    settled: z.int(),
    wrong: z.int().describe('Live verdicts that are WRONG.'),
    byStatus: z.partialRecord(z.enum(CLAIM_STATUSES), z.int()),
  })
  .meta({ id: 'Progress' })
/** How far an article's claims are. */
export type ProgressView = z.infer<typeof ProgressView>

export const ArticleView = z
  .object({
    id: AnId,
    slug: z.string(),
    headline: z.string(),
    headlineIsPublic: z
      .boolean()
      .describe('Whether readers see the newest headline: an entry of the corrections page is about the article.'),
    byline: z.string(),
    section: z.string(),
    url: z.string().nullable(),
    language: z.string().describe('BCP 47: what the text is read as.'),
    languageSaidBy: Person.nullable().describe('Who gave or confirmed the language; null where it was recognised.'),
    languageSaidAt: Time.nullable(),
    publishedAt: DayOrTime.nullable().describe('A day, or a moment where the hour is known.'),
    dueAt: Time.nullable(),
    status: z.enum(ARTICLE_STATUSES),
    version: z.int(),
    createdAt: Time,
    createdBy: Person,
    assignee: Person.nullable().describe('Whom it is with.'),
    clearedAt: Time.nullable(),
    clearedBy: Person.nullable(),
    clearReason: z.string().nullable(),
    unreadable: z
      .array(z.enum(['publishedAt', 'dueAt']))
      .describe('Fields that hold something that can’t be read; they are null here. The rest of the list stands.'),
    progress: ProgressView,
  })
  .meta({ id: 'Article' })
export type ArticleView = z.infer<typeof ArticleView>

const ABOUT_REVISION = {
  number: z.int(),
  createdAt: Time,
  createdBy: Person.nullable().describe('Null for a revision that Galley made itself, when the desk was upgraded.'),
  address: z
    .string()
    .nullable()
    .describe('Where its text was fetched from; null where it was pasted or came as a file.'),
}

const READING = {
  notReadYet: z
    .boolean()
    .describe(
      'True where the text could not be read for claims within the limits: nothing is suggested in it, nothing is covered.',
    ),
  leftOut: z.int().describe('How many claims were found beyond the limit, and are not suggested.'),
}

export const NewestRevision = z
  .object({
    ...ABOUT_REVISION,
    id: AnId,
    text: z.string().describe('The texts of its blocks, with a blank line between two.'),
    blocks: z.array(BlockView).describe('In order; together they are the text.'),
    ...READING,
    recognised: RecognisedView,
  })
  .meta({ id: 'Revision' })

/** A revision without its text: one item of GET /articles/{id}/revisions. */
export const RevisionInList = z.object({ ...ABOUT_REVISION, report: RevisionReport.nullable() })
export type RevisionInList = z.infer<typeof RevisionInList>

/** GET /articles/{id}: the article with its newest revision. */
export const ArticleDetail = ArticleView.extend({
  revision: NewestRevision,
  revisions: z.array(RevisionInList).describe('The newest, newest first.'),
  revisionsNext: earlierIn('GET /articles/{articleId}/revisions'),
  read: ReadView,
  approvedBy: z
    .array(Person.extend({ claims: z.int() }))
    .describe(
      'By whom its approvals are that stand, and of how many claims: named in the byline, they would be asked for again.',
    ),
  asksToConfirm: z
    .string()
    .nullable()
    .describe(
      'What of the text is not read; whoever clears it says with `notReadConfirmed` that they checked it themselves.',
    ),
  mayClearConfirmed: z
    .boolean()
    .describe('Whether that confirmation is all that is missing for the reader to clear it.'),
  mayClearWithReason: z
    .boolean()
    .describe('Whether a reason, with that confirmation where it is asked for, is all that is missing.'),
  whyNotClear: z.string().nullable().describe('Why the reader can’t clear it now; null means they can.'),
}).meta({ id: 'ArticleDetail' })
export type ArticleDetail = z.infer<typeof ArticleDetail>

/** GET /articles/{id}/coverage: of what a checker would underline in the newest revision, what no claim covers. */
export const CoverageView = z
  .object({
    covered: z.int(),
    total: z.int(),
    uncovered: z
      .array(Span.extend({ kind: z.enum(KINDS), text: z.string(), part: PartView }))
      .describe(`The first ${LIMITS.uncovered.most} of them.`),
    read: ReadView,
    notReadYet: z
      .boolean()
      .describe('True where the text could not be read within the limits: nothing is known of what is covered.'),
    kinds: z
      .array(z.object({ kind: z.enum(KINDS), covered: z.int(), total: z.int() }))
      .describe(
        'The same by kind, and the statements, which `covered` and `total` leave out; kinds of which nothing was found are left out.',
      ),
    parts: z
      .array(z.object({ role: z.enum(BLOCK_ROLES), covered: z.int(), total: z.int() }))
      .describe(
        'The same by the part of the article, in the order of the text; parts with nothing to check are left out.',
      ),
  })
  .meta({ id: 'Coverage' })
export type CoverageView = z.infer<typeof CoverageView>
