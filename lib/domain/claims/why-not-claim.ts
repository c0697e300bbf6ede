import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { whyNotIndependent } from '@/lib/domain/people/independence'
import type { ClaimMove, ClaimStatus } from './claim'
import { CLAIM_STATUS_INFO, whyNotMoveClaim } from './claim'
import type { WhyNot } from './claim-view'
import type { Reviewed } from '@/lib/domain/verdicts/review'
import { whyNotApprove, whyNotReturn, whyNotSeen, whyNotTakeBackApproval } from '@/lib/domain/verdicts/review'

/** Statuses in which the claim's kind, words and speaker may be changed: nothing rests on them, or it will be judged again. */
const CHANGEABLE: readonly ClaimStatus[] = ['SUGGESTED', 'OPEN', 'RETURNED', 'STALE']

const GONE = 'The words of this claim are gone: move it to other words, or dismiss it.'
const ASKED = 'Its dismissal is asked for: a second person confirms that, or keeps the claim.'
const MERGED = 'This claim is part of another one now.'

/** Why this claim's kind, words or speaker can't be changed now, or null. Its risk and assignee may change at any time. */
export function whyNotChangeWords(status: ClaimStatus): string | null {
  if (CHANGEABLE.includes(status)) return null
  if (status === 'ORPHANED') return GONE
  if (status === 'MERGED') return MERGED
  if (status === 'DISMISSAL_ASKED') return ASKED
  if (status === 'IN_REVIEW') return 'A verdict on these words is in review: withdraw it first.'
  if (status === 'APPROVED') return 'A verdict on these words is approved: reopen the claim first.'
  return `This claim is ${CLAIM_STATUS_INFO[status].label.toLowerCase()}: restore it first.`
}

/** Why no evidence can be attached now, or null. Attaching to a claim in review or approved makes it stale. */
function whyNotAttach(status: ClaimStatus): string | null {
  if (status === 'SUGGESTED') return 'Accept the suggestion before attaching evidence to it.'
  if (status === 'DISMISSAL_ASKED') return ASKED
  if (status === 'DISMISSED' || status === 'MERGED')
    return `This claim is ${CLAIM_STATUS_INFO[status].label.toLowerCase()}: it needs no evidence.`
  return null
}

/** Why its places can't be split, nor those of another claim come to it, or null. Either makes a claim in review or approved stale. */
export function whyNotReshape(status: ClaimStatus): string | null {
  if (status === 'SUGGESTED') return 'Accept the suggestion first.'
  if (status === 'ORPHANED') return GONE
  if (status === 'MERGED') return MERGED
  if (status === 'DISMISSAL_ASKED') return ASKED
  return status === 'DISMISSED' ? 'This claim is dismissed: restore it first.' : null
}

/** A reader of the desk, or nobody at all, may do none of these; an editor what the table of moves allows. */
const EDITORS_MOVES = [
  'accept',
  'unaccept',
  'dismiss',
  'confirmDismissal',
  'keep',
  'restore',
  'giveVerdict',
  'withdraw',
  'reopen',
  'reaffirm',
  'reanchor',
  'merge',
] as const
EDITORS_MOVES satisfies readonly ClaimMove[]

/** What the state of a claim alone forbids this person, each with its sentence. */
export function whyNotByStatus(status: ClaimStatus, actor: Pick<Actor, 'role'>): WhyNot {
  const mayNot = whyNotEdit(actor)
  const rules = [
    ...EDITORS_MOVES.map((move) => [move, whyNotMoveClaim(status, move)] as const),
    ['change', whyNotChangeWords(status)] as const,
    ['split', whyNotReshape(status)] as const,
    ['attachEvidence', whyNotAttach(status)] as const,
    ['comment', null] as const,
  ]
  return Object.fromEntries(rules.flatMap(([what, why]) => ((mayNot ?? why) === null ? [] : [[what, mayNot ?? why]])))
}

/**
 * What the server said that this person may not do with a claim, for as long as the claim is in that state. Where the screen paints
 * another one, a change is on its way: what the state itself forbids is known, and the server has the last word on the rest.
 */
export function whyNotAsPainted(
  served: { status: ClaimStatus; whyNot: WhyNot },
  painted: ClaimStatus,
  actor: Pick<Actor, 'role'>,
): WhyNot {
  return served.status === painted ? served.whyNot : whyNotByStatus(painted, actor)
}

/** What rules must know of a claim besides its review. */
export interface Decided extends Reviewed {
  /** It, or another claim on its words, was once judged Wrong, or of legal risk: taking it away takes two people. */
  takesTwo: boolean
  dismissalAskedById: string | null
  /** Who approved the live verdict, where its approval stands. */
  approvedById: string | null
  /** The machine suggested it. */
  suggested: boolean
  /** Something was done on it: a verdict was given, or evidence stands. */
  isWorkedOn: boolean
}

/** Why an accepted claim can't be a suggestion again, or null. */
function whyNotSuggestedAgain({ suggested, isWorkedOn }: Decided): string | null {
  if (!suggested) return 'Somebody made this claim: it was never suggested.'
  return isWorkedOn ? 'There is evidence or a verdict on this claim: dismiss it instead.' : null
}

/** What is known of a claim that somebody made, for whoever takes the making back. */
export interface MadeClaim {
  status: ClaimStatus
  takesTwo: boolean
  /** Everyone who wrote what stands under it. */
  textChangerIds: readonly string[]
  /** Null for a suggestion, and for a part that was split off another claim. */
  madeById: string | null
  assigneeId: string | null
  /** It was made on a text that is not the newest any more. */
  isOfAnEarlierText: boolean
  /** A verdict, evidence, a comment, a correction or another claim hangs on it, or once did. */
  isWorkedOn: boolean
}

/** Why a claim can't be as if it had never been made, or null: only by its maker, and while nobody else needs it. */
export function whyNotTakeBackClaim(claim: MadeClaim, actor: Pick<Actor, 'id'>): string | null {
  if (claim.madeById === null) return 'Only a claim that somebody made of words of the text is taken back.'
  if (claim.madeById !== actor.id) return 'Only whoever made a claim can take it back: dismiss it instead.'
  if (claim.takesTwo) return `${TAKES_TWO} Ask for its dismissal instead.`
  if (claim.status !== 'OPEN' || claim.isWorkedOn)
    return 'Something was done on this claim since it was made: dismiss it instead.'
  if (claim.textChangerIds.some((id) => id !== actor.id) || (claim.assigneeId ?? actor.id) !== actor.id)
    return 'Somebody else has this claim now: dismiss it instead.'
  return claim.isOfAnEarlierText ? 'The text has a new revision since: dismiss the claim instead.' : null
}

export const TAKES_TWO =
  'This claim, or another one on its words, was once judged Wrong, or of legal risk: taking it away takes two people.'

/** Everything this person may not do with the claim now, each with its sentence. `reaffirm` is what its verdict and words forbid. */
export function whyNotClaim(claim: Decided, actor: Pick<Actor, 'id' | 'role'>, reaffirm: string | null = null): WhyNot {
  const whyNot = whyNotByStatus(claim.status, actor)
  const say = (what: keyof WhyNot, why: string | null) => {
    if (why !== null) whyNot[what] = why
  }
  if (!whyNot.withdraw && claim.verdict?.givenById !== actor.id)
    say('withdraw', 'Only whoever gave the verdict can withdraw it.')
  for (const finding of ['giveVerdict', 'reaffirm'] as const)
    if (!whyNot[finding]) say(finding, whyNotSeen(claim.hiddenBy))
  if (!whyNot.reaffirm) say('reaffirm', reaffirm)
  if (!whyNot.merge && claim.takesTwo) say('merge', `${TAKES_TWO} Ask for its dismissal instead.`)
  if (!whyNot.confirmDismissal) {
    const own = claim.dismissalAskedById === actor.id
    const dependent = whyNotIndependent(claim.bonds, [claim.dismissalAskedById], actor)
    say('confirmDismissal', own ? 'Someone else has to confirm a dismissal that you asked for.' : dependent)
  }
  if (!whyNot.unaccept) say('unaccept', whyNotSuggestedAgain(claim))
  say('approve', whyNotApprove(claim, actor))
  say('takeBackApproval', whyNotTakeBackApproval(claim, actor))
  say('return', whyNotReturn(claim, actor))
  return whyNot
}
