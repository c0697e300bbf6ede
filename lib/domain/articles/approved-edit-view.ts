import { z } from 'zod'
import { AnId, PersonView, Span, Time } from '@/lib/domain/answer-fields'
import { OUTCOMES } from '@/lib/domain/verdicts/verdict'

/** An edit that a verdict asks for and that the newest text lacks. */
export const ApprovedEditView = z
  .object({
    claimId: AnId,
    number: z.int(),
    version: z.int(),
    outcome: z.enum(OUTCOMES),
    places: z
      .array(Span.extend({ exact: z.string() }))
      .describe('In the newest revision, where the new words are not yet.'),
    replacement: z.string().describe('Empty asks for removal of the words.'),
    givenBy: PersonView,
    approvedBy: PersonView,
    approvedAt: Time,
    whyNot: z.string().nullable().describe('Why it can’t be made now; null where it can.'),
    overlaps: z
      .array(z.int())
      .describe('Numbers of other claims whose edits share words with it: one of them can be made.'),
  })
  .meta({ id: 'ApprovedEdit' })
export type ApprovedEditView = z.infer<typeof ApprovedEditView>

export const ApprovedEdits = z.object({
  base: z.int().describe('The revision they are for: the newest.'),
  items: z.array(ApprovedEditView).describe('In the order of the text; at most 500.'),
  more: z.boolean().describe('There are more than these.'),
})
export type ApprovedEdits = z.infer<typeof ApprovedEdits>
