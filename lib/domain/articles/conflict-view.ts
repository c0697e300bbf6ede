import { z } from 'zod'
import { AnId, PersonView as Person, Span, Time } from '@/lib/domain/answer-fields'
import { PartView } from './block-view'

/** GET /articles/{id}/conflicts, one item: what does not fit together, and why. Advice, never a verdict. */
const ConflictView = z
  .object({
    key: z.string().describe('Stays the same while the words of both sides do.'),
    rule: z.string(),
    severity: z.enum(['high', 'medium', 'low']),
    hint: z.boolean().describe('True where the rule is right too seldom for a flag: to look at, not to count.'),
    why: z.string().describe('A sentence that shows the reasoning.'),
    sides: z.array(
      z.object({
        spans: z.array(Span),
        parts: z.array(PartView).describe('The parts of the article that they stand in, each once, in order.'),
        claims: z.array(z.object({ id: AnId, number: z.int() })),
      }),
    ),
    rows: z.array(z.object({ label: z.string(), value: z.string() })).describe('A sum, set like a slip.'),
    suggestion: z.string().nullable(),
    elsewhere: z
      .object({ articleId: AnId, number: z.int(), headline: z.string(), text: z.string(), approvedAt: Time })
      .nullable()
      .describe('The approved claim of another article that it does not fit; null where both sides stand in this one.'),
  })
  .meta({ id: 'Conflict' })
export type ConflictView = z.infer<typeof ConflictView>

/** A contradiction that somebody found to be none, while the words of both sides are what they were. */
export const DismissedConflictView = ConflictView.extend({ reason: z.string(), by: Person, at: Time }).meta({
  id: 'DismissedConflict',
})
export type DismissedConflictView = z.infer<typeof DismissedConflictView>

/** The contradictions that stand, and those that were dismissed. */
export const ConflictsView = z.object({
  items: z.array(ConflictView),
  dismissed: z.array(DismissedConflictView).describe('The first, in the order of the text.'),
  dismissedCount: z.int().describe('All that were dismissed.'),
  dismissedNext: z
    .string()
    .nullable()
    .describe('The cursor of GET /articles/{articleId}/conflicts/dismissed for those after them; null at the end.'),
  lookedFor: z.boolean().describe('False for an article in a language that no grammar reads: no rule reads it.'),
  lookedForPartly: z
    .boolean()
    .describe(
      'True for an article that is read in another language than English: only pull quotes, totals of tables, the sums, days and numbers of the dead in headline, standfirst, subheads and captions and, in German, French and Spanish, the spelling of names are compared.',
    ),
  notReadYet: z
    .boolean()
    .describe('True where the text could not be read within the limits: nothing is known of contradictions.'),
  unchecked: z
    .object({ articleDay: z.iso.date(), checkedUntil: z.iso.date() })
    .nullable()
    .describe(
      'Where the article is of a later day than the office holders were checked up to: of that day no rule speaks.',
    ),
})
export type ConflictsView = z.infer<typeof ConflictsView>
