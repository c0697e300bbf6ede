import { tableOf } from '@/components/actions/action'
import { decisionActions } from '@/app/(newsroom)/articles/[articleId]/claim/decision-actions'
import type { ClashScreen } from '@/app/(newsroom)/articles/[articleId]/changes/clash-actions'
import { clashActions } from '@/app/(newsroom)/articles/[articleId]/changes/clash-actions'
import type { DecisionScreen } from '@/app/(newsroom)/articles/[articleId]/claim/decision-actions'
import { choosingActions, passageActions } from '@/app/(newsroom)/articles/[articleId]/passage/passage-actions'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { StepScreen } from './galley-steps'
import { steps } from './galley-steps'
import type { WritingScreen } from './galley-writing'
import { GROUP, lookingActions, whyNotMoveIt, writingActions } from './galley-writing'

/** What can be done in the galley, whoever asks: a key, a button, the palette. */
export interface GalleyScreen extends WritingScreen, StepScreen, DecisionScreen {
  /** Two verdicts met at the claim at hand: what can be answered. */
  clash: ClashScreen | null
  choose: (outcome: Outcome) => void
  undo: () => void
}

const outcomes = (screen: GalleyScreen) => {
  const answers = screen.clash === null ? [] : clashActions(screen.clash)
  const taken = new Set(answers.flatMap(({ keys }) => keys))
  const rows = OUTCOMES.map((outcome, index) => ({
    id: `outcome-${outcome}` as const,
    label: `${OUTCOME_INFO[outcome].label}, ${OUTCOME_INFO[outcome].asksForEdit ? 'then its new wording' : 'sent at once'}`,
    keys: [String(index + 1)],
    group: GROUP.judge,
    bar: 'outcome',
    decides: true,
    whyNot: () => whyNotMoveIt(screen, 'giveVerdict'),
    run: () => {
      screen.choose(outcome)
    },
  }))
  // A digit that answers is no outcome's: none can be given then.
  return [...answers, ...rows.filter(({ keys }) => keys.every((key) => !taken.has(key)))]
}

const judging = (screen: GalleyScreen) => [
  ...outcomes(screen),
  ...decisionActions(screen),
  ...tableOf({
    ...{ id: 'undo', label: 'Undo', keys: ['⌘Z'], group: GROUP.judge, bar: 'undo', decides: true },
    run: screen.undo,
  }),
]

/**
 * The galley's table: its keys, key bar, help, palette and buttons read it. While claims are chosen, the keys that judge and write
 * are those of all of them.
 */
export const galleyActions = (screen: GalleyScreen) => [
  ...steps(screen),
  ...choosingActions(screen.choosing),
  ...(screen.passage === null ? [...judging(screen), ...writingActions(screen)] : passageActions(screen.passage)),
  ...lookingActions(screen),
]

/** What a button of the galley can do. */
export type GalleyId = ReturnType<typeof galleyActions>[number]['id']
