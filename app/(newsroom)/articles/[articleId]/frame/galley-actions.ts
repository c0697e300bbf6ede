import type { Action } from '@/components/actions/action'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimMove, ClaimStatus } from '@/lib/domain/claims/claim'
import type { ChoosingScreen, PassageScreen } from '@/app/(newsroom)/articles/[articleId]/passage/passage-actions'
import { choosingActions, passageActions } from '@/app/(newsroom)/articles/[articleId]/passage/passage-actions'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { WritingScreen } from './galley-writing'
import { GROUP, lookingActions, whyNotMoveIt, writingActions } from './galley-writing'

/** What can be done in the galley, whoever asks: a key, a button, the palette. */
export interface GalleyScreen extends WritingScreen {
  /** A clash of two verdicts is shown: its three answers take the digits. */
  clash: ((answer: number) => void) | null
  step: (by: 1 | -1) => void
  stepToDo: (by: 1 | -1) => void
  /** The list shows sentences: steps go from one to the next. */
  bySentence: boolean
  listBy: () => void
  nextOrder: () => void
  find: () => void
  showMine: () => void
  ask: (move: 'dismiss' | 'return') => void
  reaffirm: () => void
  acceptAndNext: () => void
  approve: () => void
  choose: (outcome: Outcome) => void
  send: () => void
  undo: () => void
  choosing: ChoosingScreen
  /** What is done with the claims that are chosen together; what one claim could get waits meanwhile. */
  passage: PassageScreen | null
}

const isIn = (status: ClaimStatus | null, move: ClaimMove) => CLAIM_MOVES[move].from.some((from) => from === status)

type By = (id: string, label: string, keys: string[], run: () => void, bar?: string) => Action

const stepsToDo = ({ stepToDo, bySentence }: GalleyScreen, by: By): Action[] => [
  by(
    'next-to-do',
    bySentence ? 'Next sentence with something to do' : 'Next unresolved claim',
    ['⇧J'],
    () => {
      stepToDo(1)
    },
    bySentence ? 'next to do' : 'next unresolved',
  ),
  by(
    'previous-to-do',
    bySentence ? 'Sentence before with something to do' : 'Previous unresolved claim',
    ['⇧K'],
    () => {
      stepToDo(-1)
    },
  ),
]

/** Once something is chosen, the same keys choose on. */
const stepsToChoose = ({ choosing }: GalleyScreen, by: By): Action[] => [
  by(
    'choose-next',
    'Choose the next claim too',
    ['⇧J'],
    () => {
      choosing.extend(1)
    },
    'choose the next',
  ),
  by('choose-previous', 'Choose the claim before too', ['⇧K'], () => {
    choosing.extend(-1)
  }),
]

const steps = (screen: GalleyScreen): Action[] => {
  const row = screen.bySentence && screen.passage?.one !== true ? 'sentence' : 'claim'
  const by: By = (id, label, keys, run, bar) => ({
    id,
    label,
    keys,
    group: GROUP.move,
    run,
    ...(bar !== undefined && { bar }),
  })
  return [
    by(
      'next',
      `Next ${row}`,
      ['J', '↓'],
      () => {
        screen.step(1)
      },
      row,
    ),
    by(
      'previous',
      `Previous ${row}`,
      ['K', '↑'],
      () => {
        screen.step(-1)
      },
      row,
    ),
    ...(screen.passage === null || screen.bySentence ? stepsToDo : stepsToChoose)(screen, by),
    by('list-by', 'List claims, or sentences', ['V'], screen.listBy, screen.bySentence ? 'by claim' : 'by sentence'),
    by('order', 'Order: as in the text, what matters first, unresolved first', ['⇧V'], screen.nextOrder),
    by('find', 'Find a claim', ['/'], screen.find),
    by('mine', 'Show my claims, or all', ['I'], screen.showMine),
  ]
}

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
