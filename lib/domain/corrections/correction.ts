import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister, whyNotEdit, whyNotReviewAtAll } from '@/lib/domain/people/actor'
import type { BondTo } from '@/lib/domain/people/independence'
import { whyNotIndependent } from '@/lib/domain/people/independence'
import type { Move } from '@/lib/domain/moves'
import { whyNotMove } from '@/lib/domain/moves'
import { isSameWords } from '@/lib/domain/text/fold-typography'
import { isBlank } from '@/lib/text/blank'

export const CORRECTION_TYPES = ['CORRECTION', 'CLARIFICATION', 'EDITORS_NOTE', 'UPDATE', 'RETRACTION'] as const
export type CorrectionType = (typeof CORRECTION_TYPES)[number]
export const CORRECTION_TYPE_INFO = {
  CORRECTION: { label: 'Correction', when: 'A fact was wrong.' },
  CLARIFICATION: { label: 'Clarification', when: 'It was right but misleading.' },
  EDITORS_NOTE: { label: 'Editor’s note', when: 'It is about our process or ethics.' },
  UPDATE: { label: 'Update', when: 'There are new facts.' },
  RETRACTION: { label: 'Retraction', when: 'The article can no longer stand.' },
} as const satisfies Record<CorrectionType, { label: string; when: string }>

export const CORRECTION_STATUSES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'] as const
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number]
export const CORRECTION_STATUS_INFO = {
  DRAFT: { label: 'Draft' },
  IN_REVIEW: { label: 'In review' },
  APPROVED: { label: 'Approved' },
  PUBLISHED: { label: 'Published' },
  WITHDRAWN: { label: 'Withdrawn' },
} as const satisfies Record<CorrectionStatus, { label: string }>

/** Every move of a correction. An amendment is an entry of its own that goes the same way. */
export const CORRECTION_MOVES = {
  edit: { from: ['DRAFT'], to: 'DRAFT', label: 'Edit' },
  submit: { from: ['DRAFT'], to: 'IN_REVIEW', label: 'Submit' },
  return: { from: ['IN_REVIEW', 'APPROVED'], to: 'DRAFT', label: 'Return', needsReason: true },
  approve: { from: ['IN_REVIEW'], to: 'APPROVED', label: 'Approve' },
  publish: { from: ['APPROVED'], to: 'PUBLISHED', label: 'Publish' },
  hold: { from: ['APPROVED'], to: 'APPROVED', label: 'Hold before publishing' },
  keepBack: { from: ['APPROVED'], to: 'APPROVED', label: 'Cancel publishing' },
  amend: { from: ['PUBLISHED'], to: 'PUBLISHED', label: 'Amend' },
  askWithdrawal: { from: ['PUBLISHED'], to: 'PUBLISHED', label: 'Ask for withdrawal', needsReason: true },
  withdraw: { from: ['PUBLISHED'], to: 'WITHDRAWN', label: 'Withdraw' },
  keepPublished: { from: ['PUBLISHED'], to: 'PUBLISHED', label: 'Keep it published' },
  withdrawAtOnce: { from: ['PUBLISHED'], to: 'WITHDRAWN', label: 'Withdraw at once', needsReason: true },
  confirmWords: { from: ['WITHDRAWN'], to: 'WITHDRAWN', label: 'Confirm its words' },
  changeWords: { from: ['WITHDRAWN'], to: 'WITHDRAWN', label: 'Change its words', needsReason: true },
} as const satisfies Record<string, Move<CorrectionStatus>>
export type CorrectionMove = keyof typeof CORRECTION_MOVES

interface Movable {
  status: CorrectionStatus
  draftedById: string
  /** Everyone who wrote its words. */
  editorIds: readonly string[]
  submittedById: string | null
  /** When it goes out, while it is held; null while nobody has published it. */
  goesOutAt: Date | null
  /** Who asked for its withdrawal; null while nobody has. */
  withdrawalAskedById: string | null
  /** Who wrote what readers see of its withdrawal. */
  withdrawWordsById: string | null
  /** Null while no second person has confirmed these words. */
  wordsConfirmedAt: Date | null
  /** Of whom the reader is not independent. */
  bonds: readonly BondTo[]
}

const REVIEWERS_MOVES: readonly CorrectionMove[] = ['approve', 'return', 'withdraw', 'confirmWords', 'changeWords']

/** Why this person's role can't make this move with any correction, or null. */
export function whyNotMoveAtAll(move: CorrectionMove, actor: Pick<Actor, 'role'>): string | null {
  if (move === 'withdrawAtOnce') return whyNotAdminister(actor)
  return REVIEWERS_MOVES.includes(move) ? whyNotReviewAtAll(actor) : whyNotEdit(actor)
}

/** Why this person can't make this move with this correction now, or null. */
export function whyNotMoveCorrection(
  correction: Movable,
  move: CorrectionMove,
  actor: Pick<Actor, 'id' | 'role'>,
): string | null {
  const whyNot = whyNotMoveAtAll(move, actor)
  if (whyNot) return whyNot
  const stuck = whyNotMove('correction', correction.status, CORRECTION_MOVES[move], CORRECTION_STATUS_INFO)
  if (stuck) return stuck
  const { draftedById, editorIds, submittedById, bonds } = correction
  const withdrawal = whyNotWithdrawal(correction, move, actor)
  if (withdrawal) return withdrawal
  if (move === 'keepBack') return correction.goesOutAt === null ? 'It is not on its way to readers.' : null
  if (move === 'publish' || move === 'hold')
    return correction.goesOutAt === null ? null : 'It is on its way to readers already.'
  if (move !== 'approve') return null
  const authorIds = [draftedById, ...editorIds, submittedById]
  if (authorIds.includes(actor.id)) return 'Someone else has to approve a correction that you wrote or submitted.'
  return whyNotIndependent(bonds, authorIds, actor)
}

/** Withdrawing takes two: one asks, a second does it; or an admin does it at once, and a second confirms the words afterwards. */
function whyNotWithdrawal(
  { withdrawalAskedById: askedById, withdrawWordsById, wordsConfirmedAt, bonds }: Movable,
  move: CorrectionMove,
  actor: Pick<Actor, 'id'>,
): string | null {
  switch (move) {
    case 'askWithdrawal':
    case 'withdrawAtOnce':
      return askedById === null
        ? null
        : 'Its withdrawal is asked for already: a second person withdraws it, or keeps it.'
    case 'keepPublished':
      return askedById === null ? 'Nobody has asked for its withdrawal.' : null
    case 'withdraw':
      if (askedById === null) return 'Nobody has asked for its withdrawal.'
      if (askedById === actor.id) return 'Someone else has to withdraw what you asked to withdraw.'
      return whyNotIndependent(bonds, [askedById], actor)
    case 'confirmWords':
    case 'changeWords':
      if (wordsConfirmedAt !== null) return 'The words of its withdrawal are confirmed, and stay as they are.'
      if (move === 'changeWords') return null
      if (withdrawWordsById === actor.id) return 'Someone else has to confirm the words that you wrote.'
      return whyNotIndependent(bonds, [withdrawWordsById], actor)
    default:
      return null
  }
}

interface Told {
  type: CorrectionType
  wrong: string | null
  right: string
  note: string
  amendsId: string | null
}

/** Why readers can't be told this as it is written, or null. Only a Correction must show words; an amendment may be a note alone. */
export function whyNotTell({ type, wrong, right, note, amendsId }: Told): string | null {
  if (isBlank(note)) return 'Write the note to readers: what was wrong, and what is right.'
  if (type === 'CORRECTION' && amendsId === null && isBlank(wrong) && isBlank(right))
    return 'Say what stood there, or what stands there now.'
  if (wrong !== null && !isBlank(wrong) && isSameWords(wrong.trim(), right.trim()))
    return 'Was and Now are the same words.'
  return null
}
