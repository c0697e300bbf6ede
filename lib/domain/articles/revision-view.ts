import { z } from 'zod'
import { AnId, Span } from '@/lib/domain/answer-fields'

/** How many claims a revision left as they were, and what became of the others. */
export const RevisionReport = z
  .object({ kept: z.int(), moved: z.int(), stale: z.int(), orphaned: z.int(), suggested: z.int() })
  .meta({ id: 'RevisionReport' })
export type RevisionReport = z.infer<typeof RevisionReport>

/** What a revision did to one claim; kept with the revision. Words and sentences are told where they changed. */
export const ClaimFate = z
  .object({
    claimId: AnId,
    number: z.int(),
    fate: z
      .enum(['kept', 'moved', 'reanchored', 'stale', 'orphaned'])
      .describe('As the report counts them; reanchored: other words, and no verdict that rested on them.'),
    was: z.string().exactOptional(),
    now: z.string().exactOptional(),
    context: z
      .object({ was: z.string(), now: z.string() })
      .exactOptional()
      .describe('The sentence around the words, before and after.'),
    suggestion: Span.exactOptional().describe('Where someone might look for an orphaned claim’s words.'),
  })
  .meta({ id: 'ClaimFate' })
export type ClaimFate = z.infer<typeof ClaimFate>
