import type { Move } from '@/lib/domain/moves'
import { whyNotMove } from '@/lib/domain/moves'

export const KINDS = ['QUOTE', 'PERSON', 'ORGANISATION', 'PLACE', 'DATE', 'NUMBER', 'STATEMENT'] as const
export type Kind = (typeof KINDS)[number]

/** `mark` is the value of data-kind in the screens' one mark-up rule. */
interface KindInfo {
  label: string
  /** The value of data-kind. */
  mark: string
  /** Somebody’s or something’s name: its words may be spelt in several ways. */
  isName: boolean
  /** What somebody said: it has a speaker, and what stands beside it may turn it round. */
  isSpeech: boolean
  /** Such a one may be the speaker of a quote. */
  maySpeak: boolean
}

const FACT = { isName: false, isSpeech: false, maySpeak: false }

/** Rules ask for these flags, never for a kind by its name. */
export const KIND_INFO = {
  QUOTE: { ...FACT, label: 'Quote', mark: 'quote', isSpeech: true },
  PERSON: { ...FACT, label: 'Person', mark: 'person', isName: true, maySpeak: true },
  ORGANISATION: { ...FACT, label: 'Organisation', mark: 'organisation', isName: true },
  PLACE: { ...FACT, label: 'Place', mark: 'place', isName: true },
  DATE: { ...FACT, label: 'Date', mark: 'date' },
  NUMBER: { ...FACT, label: 'Number', mark: 'number' },
  STATEMENT: { ...FACT, label: 'Statement', mark: 'statement' },
} as const satisfies Record<Kind, KindInfo>

export const RISKS = ['MINOR', 'MATERIAL', 'LEGAL'] as const
export type Risk = (typeof RISKS)[number]
export const RISK_INFO = {
  MINOR: { label: 'Minor' },
  MATERIAL: { label: 'Material' },
  LEGAL: { label: 'Legal' },
} as const satisfies Record<Risk, { label: string }>

/** Whether this change of risk takes back an approval: it was given with the care that the higher risk asked for. */
export function reopensByRisk(status: ClaimStatus, was: Risk, now: Risk): boolean {
  return status === 'APPROVED' && RISKS.indexOf(now) < RISKS.indexOf(was)
}

export const CLAIM_STATUSES = [
  'SUGGESTED',
  'OPEN',
  'IN_REVIEW',
  'RETURNED',
  'APPROVED',
  'STALE',
  'ORPHANED',
  'DISMISSAL_ASKED',
  'DISMISSED',
  'MERGED',
] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

interface ClaimStatusRow {
  label: string
  /** How a claim is said to be so, where that is not its label: "this claim is waiting for its dismissal". */
  is?: string
  /** The value of data-stage. */
  stage: string | null
  /** The value of data-finding; null where it is that of the verdict, if there is one. */
  finding: string | null
  /** It no longer keeps its article from being cleared. */
  settled: boolean
  /** It is one of its article’s claims: neither taken away nor part of another one. */
  counts: boolean
}

const ASKS = { finding: null, settled: false, counts: true }
const GONE = { stage: null, finding: 'dismissed', settled: true, counts: false }

/** How a claim looks and counts in each state. */
export const CLAIM_STATUS_INFO = {
  SUGGESTED: { ...ASKS, label: 'Suggested', is: 'a suggestion', stage: null, finding: 'suggested' },
  OPEN: { ...ASKS, label: 'Open', stage: null, finding: 'open' },
  IN_REVIEW: { ...ASKS, label: 'In review', stage: 'review' },
  RETURNED: { ...ASKS, label: 'Returned', stage: 'returned' },
  APPROVED: { ...ASKS, label: 'Approved', stage: 'approved', settled: true },
  STALE: { ...ASKS, label: 'Stale', stage: 'stale' },
  ORPHANED: { ...ASKS, label: 'Orphaned', stage: 'orphaned' },
  DISMISSAL_ASKED: { ...ASKS, label: 'Dismissal asked', is: 'waiting for its dismissal', stage: 'review' },
  DISMISSED: { ...GONE, label: 'Dismissed' },
  MERGED: { ...GONE, label: 'Merged' },
} as const satisfies Record<ClaimStatus, ClaimStatusRow>

/** One row of the claims' table. */
interface ClaimMoveRow extends Move<ClaimStatus> {
  /** What is said of the claim when the server has made it: "Claim 79 …". */
  done: string
}

/** Every move of a claim. Buttons, checks, docs, tests and what is said read this table. */
export const CLAIM_MOVES = {
  accept: { from: ['SUGGESTED'], to: 'OPEN', label: 'Accept', done: 'accepted' },
  dismiss: {
    from: ['SUGGESTED', 'OPEN', 'ORPHANED'],
    to: 'DISMISSED',
    label: 'Dismiss',
    done: 'dismissed',
    needsReason: true,
  },
  askDismissal: {
    from: ['SUGGESTED', 'OPEN', 'ORPHANED'],
    to: 'DISMISSAL_ASKED',
    label: 'Ask for dismissal',
    done: 'is to be dismissed: a second person has to confirm it',
    needsReason: true,
  },
  unaccept: { from: ['OPEN'], to: 'SUGGESTED', label: 'Take the acceptance back', done: 'is a suggestion again' },
  confirmDismissal: { from: ['DISMISSAL_ASKED'], to: 'DISMISSED', label: 'Confirm dismissal', done: 'dismissed' },
  keep: { from: ['DISMISSAL_ASKED'], to: 'OPEN', label: 'Keep the claim', done: 'kept' },
  keepOrphaned: { from: ['DISMISSAL_ASKED'], to: 'ORPHANED', label: 'Keep the claim', done: 'kept', system: true },
  keepSuggestion: { from: ['DISMISSAL_ASKED'], to: 'SUGGESTED', label: 'Keep the claim', done: 'kept', system: true },
  restoreSuggestion: { from: ['DISMISSED'], to: 'SUGGESTED', label: 'Restore', done: 'restored', system: true },
  restoreOrphaned: { from: ['DISMISSED'], to: 'ORPHANED', label: 'Restore', done: 'restored', system: true },
  restore: { from: ['DISMISSED'], to: 'OPEN', label: 'Restore', done: 'restored' },
  giveVerdict: {
    from: ['OPEN', 'RETURNED', 'STALE'],
    to: 'IN_REVIEW',
    label: 'Give verdict',
    done: 'sent for review',
  },
  withdraw: { from: ['IN_REVIEW'], to: 'OPEN', label: 'Withdraw', done: 'withdrawn from review' },
  withdrawToReturned: {
    ...{ from: ['IN_REVIEW'], to: 'RETURNED', label: 'Withdraw', done: 'withdrawn from review', system: true },
  },
  withdrawToStale: { from: ['IN_REVIEW'], to: 'STALE', label: 'Withdraw', done: 'withdrawn from review', system: true },
  approve: { from: ['IN_REVIEW'], to: 'APPROVED', label: 'Approve', done: 'approved' },
  takeBackApproval: {
    from: ['APPROVED'],
    to: 'IN_REVIEW',
    label: 'Take the approval back',
    done: 'is in review again',
  },
  return: { from: ['IN_REVIEW'], to: 'RETURNED', label: 'Return', done: 'returned', needsReason: true },
  reopen: { from: ['APPROVED'], to: 'OPEN', label: 'Reopen', done: 'reopened', needsReason: true },
  reaffirm: { from: ['STALE'], to: 'IN_REVIEW', label: 'Reaffirm', done: 'reaffirmed and sent for review' },
  reanchor: { from: ['ORPHANED'], to: 'STALE', label: 'Move to other words', done: 'moved to other words' },
  merge: {
    from: ['SUGGESTED', 'OPEN', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'STALE'],
    to: 'MERGED',
    label: 'Merge into another claim',
    done: 'merged',
  },
  makeStale: { from: ['IN_REVIEW', 'APPROVED'], to: 'STALE', label: 'Make stale', done: 'is stale now', system: true },
  orphan: {
    from: ['SUGGESTED', 'OPEN', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'STALE', 'DISMISSAL_ASKED'],
    to: 'ORPHANED',
    label: 'Orphan',
    done: 'orphaned',
    system: true,
  },
} as const satisfies Record<string, ClaimMoveRow>
export type ClaimMove = keyof typeof CLAIM_MOVES

export function whyNotMoveClaim(status: ClaimStatus, move: ClaimMove): string | null {
  return whyNotMove('claim', status, CLAIM_MOVES[move], CLAIM_STATUS_INFO)
}

/** The reasons a desk gives most often for a dismissal; any other words will do as well. */
export const DISMISSAL_REASONS = ['Opinion', 'Not checkable', 'Not a claim', 'Duplicate', 'Common knowledge'] as const
