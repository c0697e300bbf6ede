import { z } from 'zod'
import { AnId, pageOf, Span } from '@/lib/domain/answer-fields'
import { PartInTableView } from './block-view'
import { ClaimView } from '@/lib/domain/claims/claim-view'
import { TURNED_ROUND } from '@/lib/domain/text/turned-round'

/** How many claims a revision left as they were, and what became of the others. */
export const RevisionReport = z
  .object({
    kept: z.int(),
    moved: z.int(),
    stale: z.int(),
    orphaned: z.int(),
    suggested: z.int(),
    applied: z.int().exactOptional().describe('Approved edits that it made, word for word.'),
  })
  .meta({ id: 'RevisionReport' })
export type RevisionReport = z.infer<typeof RevisionReport>

/** What a revision did to one claim; kept with the revision. Words and sentences are told where they changed. */
export const ClaimFate = z
  .object({
    claimId: AnId,
    number: z.int(),
    fate: z
      .enum(['kept', 'moved', 'applied', 'reanchored', 'stale', 'orphaned'])
      .describe('As the report counts them; reanchored: other words, and no verdict that rested on them.'),
    was: z.string().exactOptional(),
    now: z.string().exactOptional(),
    context: z
      .object({ was: z.string(), now: z.string() })
      .exactOptional()
      .describe('The sentence around the words, before and after.'),
    beside: z
      .object({ how: z.enum(TURNED_ROUND), words: z.string() })
      .exactOptional()
      .describe('What now stands beside an unchanged sentence and turns it round, or no longer does.'),
    edit: z
      .object({ made: z.int(), of: z.int(), lacks: z.string(), done: z.boolean() })
      .exactOptional()
      .describe(
        'Of an approved edit: in how many of its places it was made, the words that are still missing, and whether all is done.',
      ),
    reading: z
      .object({ was: z.string(), now: z.string() })
      .exactOptional()
      .describe('How the same words are read: before, and now.'),
    suggestion: Span.exactOptional().describe('Where someone might look for an orphaned claim’s words.'),
  })
  .meta({ id: 'ClaimFate' })
export type ClaimFate = z.infer<typeof ClaimFate>

/** How many claims had each fate; one that none had is left out. */
const FateCounts = z.partialRecord(ClaimFate.shape.fate, z.int())
export type FateCounts = z.infer<typeof FateCounts>

/** Fates of claims that a revision did not leave as they were, in the order in which they are told. */
export const SHAKEN = ['stale', 'applied', 'orphaned', 'reanchored'] as const satisfies readonly ClaimFate['fate'][]

/** One item of GET /articles/{id}/revisions/{number}/fates. */
export const FateView = ClaimFate.extend({
  parts: z
    .array(PartInTableView)
    .describe('What parts of the text it stands in; where it is orphaned, what it stood in before.'),
  claim: ClaimView.nullable().describe('As it is now; null in an older revision, whose claims have gone on since.'),
}).meta({ id: 'Fate' })
export type FateView = z.infer<typeof FateView>

/** What a new revision did, as whoever brought it in is answered: how many claims had each fate, and the first that it did not leave as they were. */
export const FatesTold = pageOf(FateView).extend({ counts: FateCounts })
