import { z } from 'zod'
import { AnId, pageOf, PersonView as Person, Time } from '@/lib/domain/answer-fields'

const AuditRow = z
  .object({
    seq: z.int(),
    at: Time.describe('With the microseconds that are hashed.'),
    actor: Person.nullable().describe('Null when the system or a reader acted.'),
    kind: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    article: z.object({ id: AnId, slug: z.string(), headline: z.string() }).nullable(),
    data: z
      .record(z.string(), z.json())
      .describe('As it is hashed; without the words about a source that the reader may not see.'),
    told: z.record(z.string(), z.json()).describe('The same with what the source is called, for whoever may see it.'),
    withheld: z
      .boolean()
      .describe('Some of the hashed data is kept from this reader, so that it can’t be hashed again.'),
    said: z.string().describe('The predicate of a sentence about the actor.'),
    hash: z.string(),
    previous: z
      .string()
      .nullable()
      .describe('The hash of the event before, which this one’s goes on from; null when that event is missing.'),
  })
  .meta({ id: 'AuditEvent' })
export type AuditRow = z.infer<typeof AuditRow>

/** GET /audit. */
export const AuditList = pageOf(AuditRow)

/** The head of the chain. */
export const AuditHead = z
  .object({
    seq: z.int().describe('Of the last event; 0 when there is none.'),
    hash: z.string().describe('SHA-256 as 64 hex digits.'),
  })
  .meta({ id: 'AuditHead' })
export type AuditHead = z.infer<typeof AuditHead>
