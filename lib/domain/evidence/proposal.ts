import { z } from 'zod'
import { AnId, pageOf, PersonView, Time } from '@/lib/domain/answer-fields'
import { CLAIM_STATUSES, KINDS } from '@/lib/domain/claims/claim'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { SOURCE_KINDS } from './source'

export const PROPOSAL_ORIGINS = ['FOOTNOTE', 'ENDNOTE', 'COMMENT', 'LINK'] as const
export const PROPOSAL_ORIGIN_INFO = {
  FOOTNOTE: { label: 'Footnote' },
  ENDNOTE: { label: 'Endnote' },
  COMMENT: { label: 'Comment' },
  LINK: { label: 'Link' },
} as const satisfies Record<(typeof PROPOSAL_ORIGINS)[number], { label: string }>

const PROPOSAL_STATES = ['PROPOSED', 'ACCEPTED', 'REFUSED'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** What a note of a draft says of its source. */
export const ProposalView = z
  .object({
    id: AnId,
    articleId: AnId,
    number: z.int().describe('In its article.'),
    origin: z.enum(PROPOSAL_ORIGINS),
    words: z.string().describe('As written.'),
    saidBy: z.string().describe('Whoever wrote it, as the file names them; empty where it does not.'),
    sentence: z.string().describe('The sentence that it stands at; empty where that was not found.'),
    kind: z.enum(SOURCE_KINDS),
    title: z.string().describe('Of the source; empty where it names none.'),
    url: z.string().nullable(),
    locator: z.string().describe('Where in the source; empty where it names no place.'),
    held: z.boolean().describe('It says that its source is not to be named: accepted, it is confidential.'),
    state: z.enum(PROPOSAL_STATES),
    reason: z.string().nullable().describe('Why it was refused.'),
    version: z.int(),
    decidedBy: PersonView.nullable().describe('Whoever accepted it is the author of its evidence.'),
    decidedAt: Time.nullable(),
    claims: z.array(
      z.object({
        id: AnId,
        number: z.int(),
        kind: z.enum(KINDS),
        text: z.string(),
        status: z.enum(CLAIM_STATUSES),
        isEvidence: z.boolean().describe('It is evidence of this claim.'),
      }),
    ),
    whyNotAccept: z.string().nullable().describe('Why it can’t be accepted as it is; null means it can.'),
    isReady: z.boolean().describe('It is accepted together with all that are ready.'),
  })
  .meta({ id: 'Proposal' })
export type ProposalView = z.infer<typeof ProposalView>

export const ProposalPage = pageOf(ProposalView).extend({
  ready: z.int().describe('How many of the article can be accepted together.'),
})

interface Proposed {
  state: ProposalState
  title: string
  locator: string
  /** How many claims it is of. */
  claims: number
}

/** Why this person can't accept what is proposed as it is, or null. */
export function whyNotAcceptProposal(
  { state, title, locator, claims }: Proposed,
  actor: Pick<Actor, 'role'>,
): string | null {
  const whyNot = whyNotEdit(actor)
  if (whyNot !== null) return whyNot
  if (state === 'ACCEPTED') return 'It is evidence already.'
  if (state === 'REFUSED') return 'It was left out.'
  if (title.trim() === '') return 'It names no source. Name it first.'
  if (claims === 0) return 'There is no claim where it stands. Make one, then attach the source to it.'
  return locator.trim() === '' ? 'It names no place. Say where in the source first.' : null
}

/** Why it can’t be left out, or changed, any more; or null. */
export function whyNotDecideProposal({ state }: Pick<Proposed, 'state'>, actor: Pick<Actor, 'role'>): string | null {
  const whyNot = whyNotEdit(actor)
  if (whyNot !== null) return whyNot
  return state === 'PROPOSED' ? null : state === 'ACCEPTED' ? 'It is evidence already.' : 'It was left out.'
}

/** Accepted together with the others: whoever names no source, no place, or is not to be named waits for a person. */
export const isReadyToAccept = (proposed: Proposed & { held: boolean }, actor: Pick<Actor, 'role'>): boolean =>
  !proposed.held && whyNotAcceptProposal(proposed, actor) === null

/** What became of each of many: done, or refused with the sentence that says why. */
export const ProposalsDecided = z.object({
  done: z.array(AnId),
  refused: z.array(z.object({ id: AnId, detail: z.string() })),
})
