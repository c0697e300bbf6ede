import { z } from 'zod'
import { AnId, PersonView, Time } from '@/lib/domain/answer-fields'

/** What a notice tells of, for the one who reads it. */
const NOTICE_KINDS = ['MENTIONED', 'ANSWERED', 'RETURNED', 'ASSIGNED', 'REOPENED', 'STALE'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** One thing that somebody else did, as its reader is told of it. */
export const NoticeView = z
  .object({
    seq: z.int().describe('Of the event in the log that it tells of; with it the notice is named.'),
    kind: z.enum(NOTICE_KINDS),
    by: PersonView.nullable().describe('Null where Galley did it.'),
    at: Time,
    isRead: z.boolean(),
    article: z.object({ id: AnId, headline: z.string(), dueAt: Time.nullable() }),
    claim: z.object({ number: z.int(), words: z.string() }).nullable(),
    correctionId: AnId.nullable(),
    words: z.string().nullable().describe('What was said: the comment as it is now, or the reason.'),
  })
  .meta({ id: 'Notice' })
export type NoticeView = z.infer<typeof NoticeView>
