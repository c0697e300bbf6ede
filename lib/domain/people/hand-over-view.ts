import { z } from 'zod'
import { AnId, NextCursor, PersonView as Person, Time } from '@/lib/domain/answer-fields'
import { DaySchema } from '@/lib/domain/time/day-schema'
import { ROLES } from './actor'

/** Up to when somebody is away, and who sees their work meanwhile. */
export const AbsenceView = z
  .object({
    until: DaySchema.describe('The last day.'),
    articlesWith: Person.nullable(),
    claimsWith: Person.nullable(),
    by: Person.describe('Who said so.'),
    at: Time,
  })
  .meta({ id: 'Absence' })
export type AbsenceView = z.infer<typeof AbsenceView>

/** What somebody holds, as an admin sees it: of confidential sources only how many there are. */
export const Holdings = z
  .object({
    id: AnId,
    name: z.string(),
    role: z.enum(ROLES),
    active: z.boolean(),
    articles: z
      .array(z.object({ id: AnId, headline: z.string(), dueAt: Time.nullable() }))
      .describe('In checking, and with them, by deadline; one page of them.'),
    next: NextCursor.describe('The cursor of the next page of `articles`; null at the end.'),
    articlesHeld: z.int().describe('How many those are; up to 1,001.'),
    claims: z.int().describe('Unresolved, and with them; up to 1,001.'),
    sources: z.int().describe('Confidential sources of which they decide who sees them; up to 1,001.'),
    alone: z.int().describe('How many of those nobody else who is active can see.'),
    restingClaims: z.int().describe('How many claims rest on those sources; up to 1,001.'),
    asked: z
      .object({ by: Person, at: Time })
      .nullable()
      .describe('The open question to them who is to look after their sources.'),
    answerAwaited: Time.nullable().describe(
      'Up to when an answer about those sources is waited for: before that an admin names somebody else only by saying that it can’t wait.',
    ),
    away: AbsenceView.nullable().describe('Their absence, while it lasts.'),
    verdicts: z.int(),
    approvals: z.int(),
    inReview: z.int().describe('Verdicts of theirs that wait for somebody’s review; up to 101.'),
    corrections: z.int().describe('Published entries that they drafted; up to 1,001.'),
    sessions: z.int(),
    whyNotDeactivate: z.string().nullable(),
    whyNotView: z.string().nullable().describe('Why they can’t be made a viewer.'),
  })
  .meta({ id: 'Holdings' })
export type Holdings = z.infer<typeof Holdings>

/** POST /people/{personId}/hand-over: what was moved. */
export const HandedOver = z
  .object({ name: z.string(), articles: z.int(), claims: z.int(), sources: z.int() })
  .meta({ id: 'HandedOver' })

/** Who was asked, or who took over. */
export const Named = z.object({ name: z.string() }).meta({ id: 'Named' })
