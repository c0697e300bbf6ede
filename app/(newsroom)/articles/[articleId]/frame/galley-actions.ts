import type { Action } from '@/components/actions/action'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimMove, ClaimStatus } from '@/lib/domain/claims/claim'
import { choosingActions, passageActions } from '@/app/(newsroom)/articles/[articleId]/passage/passage-actions'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { StepScreen } from './galley-steps'
import { steps } from './galley-steps'
import type { WritingScreen } from './galley-writing'
import { GROUP, lookingActions, whyNotMoveIt, writingActions } from './galley-writing'

/** What can be done in the galley, whoever asks: a key, a button, the palette. */
export interface GalleyScreen extends WritingScreen, StepScreen {
  /** A clash of two verdicts is shown: its three answers take the digits. */
  clash: ((answer: number) => void) | null
  ask: (move: 'dismiss' | 'return') => void
  reaffirm: () => void
  acceptAndNext: () => void
  approve: () => void
  choose: (outcome: Outcome) => void
  send: () => void
  undo: () => void
}

const isIn = (status: ClaimStatus | null, move: ClaimMove) => CLAIM_MOVES[move].from.some((from) => from === status)

const outcomes = (screen: GalleyScreen): Action[] =>
  OUTCOMES.map((outcome, index) => ({
    id: `outcome-${outcome}`,
    label: OUTCOME_INFO[outcome].label,
    keys: [String(index + 1)],
    group: GROUP.judge,
    bar: 'outcome',
    decides: true,
    whyNot: () => (screen.clash && index < 3 ? null : whyNotMoveIt(screen, 'giveVerdict')),
    run: () => {
      if (screen.clash && index < 3) screen.clash(index + 1)
      else screen.choose(outcome)
    },
  }))

const judging = (screen: GalleyScreen): Action[] => [
  ...outcomes(screen),
  {
    id: 'go-on',
    label: 'Accept the suggestion, or send the verdict',
    keys: ['Enter'],
    group: GROUP.judge,
    decides: true,
    whyNot: () => (isIn(screen.status, 'accept') ? null : whyNotMoveIt(screen, 'giveVerdict')),
    run: () => {
      if (isIn(screen.status, 'accept')) screen.acceptAndNext()
      else screen.send()
    },
  },
  {
    id: 'accept',
    label: `${CLAIM_MOVES.accept.label}, or ${CLAIM_MOVES.approve.label.toLowerCase()}`,
    keys: ['A'],
    group: GROUP.judge,
    decides: true,
    whyNot: () => (isIn(screen.status, 'accept') ? screen.whyNotEdit : whyNotMoveIt(screen, 'approve')),
    run: () => {
      if (isIn(screen.status, 'accept')) screen.acceptAndNext()
      else screen.approve()
    },
  },
  {
    id: 'dismiss',
    label: `${CLAIM_MOVES.dismiss.label}, with a reason`,
    keys: ['D'],
    group: GROUP.judge,
    bar: 'dismiss',
    decides: true,
    whyNot: () => whyNotMoveIt(screen, 'dismiss'),
    run: () => {
      screen.ask('dismiss')
    },
  },
  {
    id: 'return',
    label: `${CLAIM_MOVES.return.label}, with a reason`,
    keys: ['B'],
    group: GROUP.judge,
    decides: true,
    whyNot: () => whyNotMoveIt(screen, 'return'),
    run: () => {
      screen.ask('return')
    },
  },
  {
    id: 'reaffirm',
    label: `${CLAIM_MOVES.reaffirm.label} a stale claim`,
    keys: ['Y'],
    group: GROUP.judge,
    decides: true,
    whyNot: () => whyNotMoveIt(screen, 'reaffirm'),
    run: screen.reaffirm,
  },
  { id: 'undo', label: 'Undo', keys: ['⌘Z'], group: GROUP.judge, bar: 'undo', decides: true, run: screen.undo },
]

/**
 * The galley's table: its keys, key bar, help, palette and buttons read it. While claims are chosen, the keys that judge and write
 * are those of all of them.
 */
export const galleyActions = (screen: GalleyScreen): Action[] => [
  ...steps(screen),
  ...choosingActions(screen.choosing),
  ...(screen.passage === null ? [...judging(screen), ...writingActions(screen)] : passageActions(screen.passage)),
  ...lookingActions(screen),
]
