import { z } from 'zod'
import { AnId, earlierIn, PersonView as Person, Span, Time, whyNotOf } from '@/lib/domain/answer-fields'
import { PartView } from '@/lib/domain/articles/block-view'
import { DaySchema } from '@/lib/domain/time/day-schema'
import { CLAIM_STATUSES, KINDS, RISKS } from './claim'
import { SOURCE_KINDS, STANCES, VISIBILITIES } from '@/lib/domain/evidence/source'
import { BASES, OUTCOMES } from '@/lib/domain/verdicts/verdict'

/** A person as the desk's lists show them. */
export type PersonView = z.infer<typeof Person>

const Understood = z
  .object({
    sub: z.string().exactOptional(),
    value: z.string().exactOptional(),
    unit: z.string().exactOptional(),
    hedge: z.string().exactOptional(),
    why: z.string().exactOptional(),
    alias: z.string().exactOptional(),
    cue: z.string().exactOptional(),
    roles: z.array(z.string()).exactOptional(),
  })
  .meta({ id: 'Understood', description: 'What extraction understood of a claim: a hint, never trusted.' })
export type Understood = z.infer<typeof Understood>

const HEADS_THEN = {
  heads: z
    .array(z.string())
    .exactOptional()
    .describe('Of an ORPHANED claim that last stood in a TABLE_CELL: the words of its heads then.'),
}

const NumberedClaim = z.object({ id: AnId, number: z.int() })

const Speaker = z.object({
  text: z.string().describe('As the text names them.'),
  claimId: AnId.nullable().describe('The PERSON claim, where there is one.'),
  number: z.int().nullable(),
})

const Review = z.object({
  decision: z.enum(['APPROVE', 'RETURN']),
  reason: z.string().nullable(),
  reviewer: Person,
  at: Time,
})

export const VerdictView = z
  .object({
    id: AnId,
    number: z.int(),
    outcome: z.enum(OUTCOMES),
    basis: z.enum(BASES),
    rationale: z.string(),
    replacement: z.string().nullable().describe('Empty asks for removal of the words; null asks for nothing.'),
    givenBy: Person,
    givenAt: Time,
    live: z.boolean(),
    review: Review.nullable(),
  })
  .meta({ id: 'Verdict' })
export type VerdictView = z.infer<typeof VerdictView>

const AnchorView = Span.extend({ exact: z.string(), prefix: z.string(), suffix: z.string() }).meta({ id: 'Anchor' })

/** A claim as lists and the marked text need it: one item of GET /articles/{id}/claims. */
export const ClaimView = z
  .object({
    id: AnId,
    articleId: AnId,
    number: z.int(),
    kind: z.enum(KINDS),
    status: z.enum(CLAIM_STATUSES),
    risk: z.enum(RISKS),
    version: z.int(),
    text: z.string(),
    anchors: z.array(AnchorView).describe('In the newest revision, in order of position; for an ORPHANED claim empty.'),
    parts: z
      .array(PartView.extend(HEADS_THEN))
      .describe(
        'The parts of the article that any of its places stands in, each once, in order; for an ORPHANED claim, where it last stood, as that revision had them.',
      ),
    speaker: Speaker.nullable(),
    understood: Understood,
    value: z.string().nullable(),
    weight: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .describe(
        'How much harm it would do to print it wrong, and how likely it is to be wrong: the heaviest to be checked first. Null for a claim that a person marked.',
      ),
    verdict: VerdictView.nullable().describe('The live one.'),
    assignee: Person.nullable(),
    evidenceCount: z.int().describe('Live evidence, also what the reader may not see.'),
    commentCount: z.int(),
    staleReason: z.string().nullable().describe('For a STALE claim: why, to be put after “Stale:”.'),
    appliedIn: z
      .int()
      .nullable()
      .describe('The revision that made the edit which the approved verdict asks for, word for word.'),
    dismissReason: z.string().nullable().describe('Also while its dismissal is only asked for.'),
    takesTwo: z.boolean().describe('Once judged Wrong, or of legal risk: its dismissal waits for a second person.'),
    dismissalAskedBy: Person.nullable().describe('While its dismissal waits for a second person: who asked.'),
    mergedInto: NumberedClaim.nullable().describe('For a MERGED claim: the one that it is part of now.'),
    suggested: z.boolean().describe('True when the machine suggested it.'),
    acceptedAt: Time.nullable(),
    movedAt: Time,
  })
  .meta({ id: 'Claim' })
export type ClaimView = z.infer<typeof ClaimView>

const ANY_EVIDENCE = { id: AnId, stance: z.enum(STANCES), addedBy: Person, createdAt: Time }

export const EvidenceView = z
  .discriminatedUnion('hidden', [
    z.object({ ...ANY_EVIDENCE, hidden: z.literal(true) }),
    z.object({
      ...ANY_EVIDENCE,
      hidden: z.literal(false),
      source: z.object({
        id: AnId,
        kind: z.enum(SOURCE_KINDS),
        title: z.string(),
        url: z.string().nullable(),
        visibility: z.enum(VISIBILITIES),
      }),
      locator: z.string(),
      excerpt: z.string(),
      accessedAt: DaySchema,
    }),
  ])
  .meta({
    id: 'Evidence',
    description: 'Of a confidential source that the reader may not see, the stance and nothing else.',
  })
export type EvidenceView = z.infer<typeof EvidenceView>

export const CommentView = z
  .object({
    id: AnId,
    author: Person,
    body: z.string(),
    createdAt: Time,
    editedAt: Time.nullable().describe('When its author changed it last.'),
    version: z.int(),
    mentions: z.array(Person).describe('Whom it names with “@”.'),
    threadId: AnId.describe('The first comment of its thread; its own id where it is that.'),
    resolved: z
      .object({ by: Person, at: Time })
      .nullable()
      .describe('Who resolved its thread; null while that is open.'),
  })
  .meta({ id: 'Comment' })
export type CommentView = z.infer<typeof CommentView>

/** One line of a history: `{who} {said}`, e.g. "Nadia Kessler" "accepted “£4.3 million”". */
export const HistoryView = z
  .object({
    seq: z.int(),
    at: Time,
    who: z.string().nullable().describe('Null when the system or a reader acted.'),
    kind: z.string(),
    said: z.string(),
    claim: z.int().nullable().describe('The number of the claim it is about.'),
  })
  .meta({ id: 'History' })
export type HistoryView = z.infer<typeof HistoryView>

const WhyNot = whyNotOf([
  'accept',
  'unaccept',
  'dismiss',
  'confirmDismissal',
  'keep',
  'restore',
  'giveVerdict',
  'withdraw',
  'approve',
  'takeBackApproval',
  'return',
  'reopen',
  'reaffirm',
  'reanchor',
  'merge',
  'split',
  'change',
  'attachEvidence',
  'comment',
])
/** What this reader may not do with the claim now, each with the sentence that says why; absent means allowed. */
export type WhyNot = z.infer<typeof WhyNot>

/** GET /claims/{id}: all of one claim. */
export const ClaimDetail = ClaimView.extend({
  evidence: z.array(EvidenceView),
  verdicts: z.array(VerdictView).describe('The newest, newest first, with the reviews.'),
  verdictsNext: earlierIn('GET /claims/{claimId}/verdicts'),
  comments: z.array(CommentView).describe('The newest, oldest first.'),
  commentsNext: earlierIn('GET /claims/{claimId}/comments'),
  history: z.array(HistoryView).describe('The newest, newest first.'),
  historyNext: earlierIn('GET /claims/{claimId}/history'),
  whyNot: WhyNot.describe('What the reader may not do with it now, and why; absent means allowed.'),
  stale: z
    .object({
      was: z.string(),
      why: z.string(),
      context: z.object({ was: z.string(), now: z.string() }).exactOptional(),
    })
    .nullable()
    .describe('For a STALE claim: the words the last verdict was given on, and why it is stale.'),
  proposed: z
    .int()
    .describe(
      'How many notes and links are proposed as evidence for it and nobody has decided on; up to 50 are counted.',
    ),
  merged: z.array(NumberedClaim).describe('The claims that were merged into this one.'),
  suggestedPlace: Span.extend({ exact: z.string() })
    .exactOptional()
    .describe('For an ORPHANED claim: where its words might belong in the newest revision.'),
}).meta({ id: 'ClaimDetail' })
export type ClaimDetail = z.infer<typeof ClaimDetail>

/** A claim that is as if it had never been made. */
export const ClaimTakenBack = z.object({
  takenBack: z.object({ id: AnId, articleId: AnId, number: z.int(), text: z.string() }),
})
export type ClaimTakenBack = z.infer<typeof ClaimTakenBack>

/** What became of each of many claims: moved, or refused with the sentence that says why. */
export const ClaimsMoved = z.object({
  moved: z.array(ClaimView),
  refused: z.array(z.object({ id: AnId, why: z.string() })),
})

/** What became of each claim of a passage: done, as it stands now, or refused with the sentence that says why. */
export const PassageChecked = z.object({
  done: z.array(ClaimView),
  refused: z.array(z.object({ claimId: AnId, detail: z.string() })),
})
