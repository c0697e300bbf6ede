import { tableOf } from '@/components/actions/action'
import type { Action } from '@/components/actions/action'
import type { Asking } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { GROUP, whyNotMoveIt, whyNotOnClaim } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'
import type { AtHand } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { isFrom } from '@/lib/domain/moves'
import type { Decision } from './decisions'
import { DECISIONS, offeredOf } from './decisions'

/** What is decided of the claim at hand. */
export interface DecisionScreen extends AtHand {
  /** The live verdict is that of whoever decides. */
  isMine: boolean
  acceptAndNext: () => void
  /** Asks for the reason first. */
  ask: (move: Asking) => void
  send: () => void
  /** What the verdict that is chosen and written still lacks. */
  whyNotSend: () => string | null
  reaffirm: () => void
  approve: () => void
  withdraw: () => void
  confirmDismissal: () => void
  keep: () => void
  restore: () => void
  draftCorrection: () => void
}

type Row = Pick<Action, 'label' | 'keys' | 'whyNot' | 'run'> & Pick<Partial<Action>, 'bar'>

const isSuggested = ({ status }: AtHand): boolean => status !== null && isFrom(CLAIM_MOVES.accept, status)

/** What is written there, as a verdict; Enter does it wherever there is nothing to accept. */
const sending = (screen: DecisionScreen): Row => ({
  label:
    screen.status !== null && isFrom(CLAIM_MOVES.reaffirm, screen.status)
      ? 'Send a different verdict'
      : 'Send for review',
  keys: isSuggested(screen) ? [] : ['Enter'],
  whyNot: () => whyNotMoveIt(screen, 'giveVerdict') ?? screen.whyNotSend(),
  run: screen.send,
})

function rowsOf(screen: DecisionScreen): Record<Decision, Row> {
  const move = (name: Exclude<Decision, 'send'>, keys: readonly string[], run: () => void): Row => ({
    ...{ label: CLAIM_MOVES[name].label, keys, run },
    whyNot: () => whyNotMoveIt(screen, name),
  })
  const asks = (what: Asking) => () => {
    screen.ask(what)
  }
  const suggested = isSuggested(screen)
  return {
    accept: move('accept', suggested ? ['Enter', 'A'] : [], screen.acceptAndNext),
    send: sending(screen),
    dismiss: { ...move('dismiss', ['D'], asks('dismiss')), bar: 'dismiss' },
    reaffirm: move('reaffirm', ['Y'], screen.reaffirm),
    approve: move('approve', suggested ? [] : ['A'], screen.approve),
    return: move('return', ['B'], asks('return')),
    withdraw: move('withdraw', [], screen.withdraw),
    reopen: move('reopen', [], asks('reopen')),
    confirmDismissal: move('confirmDismissal', [], screen.confirmDismissal),
    keep: move('keep', [], screen.keep),
    restore: move('restore', [], screen.restore),
  }
}

/** The decisions that the state of the claim offers, in their order, then the others, each with why not. */
export function decisionActions(screen: DecisionScreen) {
  const rows = rowsOf(screen)
  const offered = screen.status === null ? [] : offeredOf(screen.status, screen.isMine)
  return tableOf(
    ...[...new Set([...offered, ...DECISIONS])].map((id) => ({
      ...{ id, ...rows[id], group: GROUP.judge, decides: true },
    })),
    {
      ...{ id: 'draft-correction', label: 'Draft a correction', keys: [], group: GROUP.judge },
      whyNot: () =>
        whyNotOnClaim(screen) ??
        (screen.status !== null && isFrom(CLAIM_MOVES.reopen, screen.status)
          ? null
          : 'Only an approved claim can be what a correction is about.'),
      run: screen.draftCorrection,
    },
  )
}
