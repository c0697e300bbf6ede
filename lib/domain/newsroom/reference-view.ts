import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { AnId, NextCursor } from '@/lib/domain/answer-fields'

/** Who held an office from when to when, as the desk knows it. Dates are EDTF: a day, a month or a year. */
export const TermView = z
  .object({
    id: AnId,
    version: z.int(),
    office: z.string(),
    jurisdiction: z.string().describe('Empty where the office names its own place.'),
    holder: z.string(),
    aliases: z.array(z.string()),
    from: z.string(),
    to: z.string().nullable().describe('Null while in office.'),
    shared: z.boolean().describe('Several people hold this office at the same time.'),
    source: z.string(),
  })
  .meta({ id: 'OfficeTerm' })
export type TermView = z.infer<typeof TermView>

/** Something that happened on a date, or from a date to a date. */
export const EventView = z
  .object({
    id: AnId,
    version: z.int(),
    name: z.string(),
    aliases: z.array(z.string()),
    date: z.string().nullable().describe('Either this or `from`.'),
    from: z.string().nullable(),
    to: z.string().nullable(),
    source: z.string(),
  })
  .meta({ id: 'DatedEvent' })
export type EventView = z.infer<typeof EventView>

/** A page of both kinds of facts together. */
export const ReferencePage = z.object({
  terms: z.array(TermView),
  events: z.array(EventView),
  next: NextCursor,
  curated: z
    .boolean()
    .describe('True while the desk keeps none of its own and the rules read the facts that Galley comes with.'),
  checkedUntil: z.iso
    .date()
    .describe('The last day up to which the office holders were checked: of later days the rules say nothing.'),
  whyNotChange: z.string().nullable().describe('Null when the reader may change facts.'),
})
export type ReferencePage = z.infer<typeof ReferencePage>

/** What an import did or, with refused rows and no leave to go on, would have done. */
export const ImportView = z.object({
  imported: z.boolean().describe('False when nothing was written.'),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z
    .array(z.object({ row: z.int(), raw: z.string(), error: z.string() }))
    .describe('Rows that were not taken, as a spreadsheet counts them, with the sentence that says why.'),
})
export type ImportView = z.infer<typeof ImportView>

export function whyNotChangeFacts(actor: Pick<Actor, 'role'>): string | null {
  return whyNotReviewAtAll(actor) === null ? null : 'Only reviewers and admins change the reference facts.'
}
