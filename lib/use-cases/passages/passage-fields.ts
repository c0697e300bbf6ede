import { z } from 'zod'
import { KINDS, RISKS } from '@/lib/domain/claims/claim'
import { Day } from '@/lib/domain/given-fields'
import { STANCES } from '@/lib/domain/evidence/source'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { BASES, OUTCOMES } from '@/lib/domain/verdicts/verdict'
import { NewSource } from '@/lib/use-cases/evidence/source-fields'
import { Id, Line, Prose, Reason, Version } from '@/lib/use-cases/fields'

/** Claims of one article, each once and as the person saw it, with what is said of it alone. */
const each = <One extends z.ZodType<{ id: string }>>(one: One) =>
  z
    .array(one)
    .min(1, 'Name at least one claim.')
    .max(LIMITS.passage.most, atMost('passage'))
    .refine((claims) => new Set(claims.map(({ id }) => id)).size === claims.length, 'A claim is named twice.')

const Seen = z.strictObject({ id: Id, version: Version })
const SEEN = each(Seen)
const Stance = z.enum(STANCES)

/** One source with one place in it: one of the library, or a new one. Accessed today, in the newsroom's calendar, where it is not said. */
const PLACE = {
  sourceId: Id.optional(),
  source: NewSource.optional(),
  locator: Line,
  excerpt: Prose.optional(),
  accessedAt: Day.optional(),
}
const ONE_SOURCE = { path: ['sourceId'], message: 'Name a source of the library, or give a new one.' }
const namesOne = ({ sourceId, source }: { sourceId?: unknown; source?: unknown }) =>
  (sourceId === undefined) !== (source === undefined)

const Verdict = { outcome: z.enum(OUTCOMES), basis: z.enum(BASES), rationale: Prose, replacement: Prose }

const of = { articleId: Id }

/** One act on claims that were chosen together. */
export const CheckPassage = z.discriminatedUnion('act', [
  z.strictObject({ ...of, act: z.literal('accept'), claims: SEEN }),
  z.strictObject({ ...of, act: z.literal('dismiss'), claims: SEEN, reason: Reason }),
  z
    .strictObject({
      ...of,
      act: z.literal('change'),
      claims: SEEN,
      kind: z.enum(KINDS).optional(),
      risk: z.enum(RISKS).optional(),
      /** Null puts the claims back unassigned. */
      assigneeId: Id.nullable().optional(),
    })
    .refine(({ kind, risk, assigneeId }) => [kind, risk, assigneeId].some((one) => one !== undefined), {
      message: 'Nothing to change was given.',
    }),
  z
    .strictObject({
      ...of,
      act: z.literal('evidence'),
      claims: each(Seen.extend({ stance: Stance.optional() })),
      ...PLACE,
      stance: Stance,
    })
    .refine(namesOne, ONE_SOURCE),
  z.strictObject({
    ...of,
    act: z.literal('verdict'),
    /** An exception says its own; what it leaves out is as for all. */
    claims: each(
      Seen.extend({
        outcome: Verdict.outcome.optional(),
        basis: Verdict.basis.optional(),
        rationale: Verdict.rationale.optional(),
        /** New words for the text under this claim; empty asks for their removal. */
        replacement: Verdict.replacement.optional(),
        stance: Stance.optional(),
      }),
    ),
    outcome: Verdict.outcome,
    basis: Verdict.basis,
    rationale: Verdict.rationale.default(''),
    /** Attached to each claim before its verdict. Where no stance is said, Confirmed makes it support, Wrong contradict. */
    evidence: z
      .strictObject({ ...PLACE, stance: Stance.optional() })
      .refine(namesOne, ONE_SOURCE)
      .optional(),
  }),
  z.strictObject({ ...of, act: z.literal('withdraw'), claims: SEEN }),
  z.strictObject({ ...of, act: z.literal('approve'), claims: SEEN }),
  z.strictObject({ ...of, act: z.literal('return'), claims: SEEN, reason: Reason }),
  z.strictObject({ ...of, act: z.literal('takeBackApproval'), claims: SEEN }),
])
export type CheckPassage = z.output<typeof CheckPassage>

/** The input of one act. */
export type Act<Name extends CheckPassage['act']> = Extract<CheckPassage, { act: Name }>
