import type { Action } from '@/components/actions/action'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimMove, ClaimStatus } from '@/lib/domain/claims/claim'
import { whyNotMoveClaim } from '@/lib/domain/claims/claim'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** What can be done in the galley, whoever asks: a key, a button, the palette. */
export interface GalleyScreen {
  /** Of the claim at hand; null while there is none. */
  status: ClaimStatus | null
  /** Why this person changes nothing here, or null. */
  whyNotEdit: string | null
  /** Why this move can't be made with the claim at hand, as the server has said; undefined where it may. */
  whyNot: Partial<Record<ClaimMove | 'split' | 'attachEvidence', string>>
  /** A clash of two verdicts is shown: its three answers take the digits. */
  clash: ((answer: number) => void) | null
  step: (by: 1 | -1) => void
  stepToDo: (by: 1 | -1) => void
  find: () => void
  showMine: () => void
  hideMarks: () => void
  showUncovered: () => void
  newClaim: () => void
  editPart: () => void
  /** Opens what the part of the claim at hand is. */
  showPart: () => void
  copyLink: () => void
  addSource: () => void
  suggestEdit: () => void
  /** Goes to a field of the claim at hand. */
  goTo: (field: 'comment' | 'kind' | 'assignee') => void
  /** Null where no source has an address. */
  openSource: (() => void) | null
  reshape: (how: 'merge' | 'split') => void
  ask: (move: 'dismiss' | 'return') => void
  reaffirm: () => void
  acceptAndNext: () => void
  approve: () => void
  choose: (outcome: Outcome) => void
  send: () => void
  undo: () => void
}

const GROUP = { move: 'Move', judge: 'Judge', write: 'Write', look: 'Look' }
const NO_CLAIM = 'Choose a claim first.'

/** Why the claim at hand can't be moved so, or null. */
function whyNotMoveIt({ status, whyNotEdit, whyNot }: GalleyScreen, move: ClaimMove): string | null {
  if (whyNotEdit !== null) return whyNotEdit
  return status === null ? NO_CLAIM : (whyNot[move] ?? whyNotMoveClaim(status, move))
}

const isIn = (status: ClaimStatus | null, move: ClaimMove) => CLAIM_MOVES[move].from.some((from) => from === status)

const steps = (screen: GalleyScreen): Action[] => {
  const by = (id: string, label: string, keys: string[], run: () => void, bar?: string): Action => ({
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
      'Next claim',
      ['J', '↓'],
      () => {
        screen.step(1)
      },
      'claim',
    ),
    by(
      'previous',
      'Previous claim',
      ['K', '↑'],
      () => {
        screen.step(-1)
      },
      'claim',
    ),
    by(
      'next-to-do',
      'Next unresolved claim',
      ['⇧J'],
      () => {
        screen.stepToDo(1)
      },
      'next unresolved',
    ),
    by('previous-to-do', 'Previous unresolved claim', ['⇧K'], () => {
      screen.stepToDo(-1)
    }),
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

const writing = (screen: GalleyScreen): Action[] => {
  const onClaim = () => screen.whyNotEdit ?? (screen.status === null ? NO_CLAIM : null)
  const act = (id: string, label: string, key: string, bar: string, run: () => void, whyNot = onClaim): Action => ({
    ...{ id, label, keys: [key], group: GROUP.write, bar, run, whyNot },
  })
  const may = (what: 'merge' | 'split' | 'attachEvidence') => () => onClaim() ?? screen.whyNot[what] ?? null
  return [
    act('source', 'Add a source', 'S', 'source', screen.addSource, may('attachEvidence')),
    act('edit', 'Suggest an edit', 'E', 'suggested edit', screen.suggestEdit, () =>
      whyNotMoveIt(screen, 'giveVerdict'),
    ),
    act('comment', 'Write a comment', 'C', 'comment', () => {
      screen.goTo('comment')
    }),
    act('kind', 'Change the kind', 'T', 'kind', () => {
      screen.goTo('kind')
    }),
    act('assignee', 'Give it to somebody', 'W', 'who', () => {
      screen.goTo('assignee')
    }),
    act(
      'merge',
      'Merge into another claim',
      'M',
      'merge',
      () => {
        screen.reshape('merge')
      },
      may('merge'),
    ),
    act(
      'split',
      'Split in two',
      'Q',
      'split',
      () => {
        screen.reshape('split')
      },
      may('split'),
    ),
    act('new', 'New claim', 'N', 'new claim', screen.newClaim, () => screen.whyNotEdit),
    act('edit-part', 'Edit this part of the text', 'P', 'edit the part', screen.editPart, () => screen.whyNotEdit),
    act('part', 'Change what this part of the text is', '⇧P', 'what it is', screen.showPart, () => screen.whyNotEdit),
  ]
}

const looking = (screen: GalleyScreen): Action[] => [
  {
    id: 'marks',
    label: 'Hide or show the marks',
    keys: ['H'],
    group: GROUP.look,
    bar: 'hide marks',
    run: screen.hideMarks,
  },
  { id: 'uncovered', label: 'What no claim covers', keys: ['⇧H'], group: GROUP.look, run: screen.showUncovered },
  {
    id: 'open-source',
    label: 'Open the first source',
    keys: ['O'],
    group: GROUP.look,
    whyNot: () => (screen.openSource ? null : 'No source of this claim has a URL.'),
    run: () => screen.openSource?.(),
  },
  {
    id: 'link',
    label: 'Copy a link to the claim',
    keys: ['L'],
    group: GROUP.look,
    whyNot: () => (screen.status === null ? NO_CLAIM : null),
    run: screen.copyLink,
  },
]

/** The galley's table: its keys, key bar, help, palette and buttons read it. X is kept for choosing claims. */
export const galleyActions = (screen: GalleyScreen): Action[] => [
  ...steps(screen),
  ...judging(screen),
  ...writing(screen),
  ...looking(screen),
]
