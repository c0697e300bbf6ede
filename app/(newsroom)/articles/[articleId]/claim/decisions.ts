import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { Asking, ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'

/** A button of the decision bar. */
interface Decided {
  label: string
  kbd?: string
  primary?: boolean
  /** Why it can’t be done; its button keeps its place. */
  whyNot: string | null
  run: () => void
}

/** What can be decided of a claim as it stands, and what is said beside it. */
export interface Decisions {
  offered: readonly Decided[]
  says: string | null
}

interface AtHand {
  detail: ClaimDetail
  actions: ClaimActions
  /** Whether the live verdict is that of whoever decides. */
  isMine: boolean
}

type Move = keyof ClaimDetail['whyNot'] & keyof typeof CLAIM_MOVES

/** A move of the table, as a button: its label, and the rule’s sentence when it can’t be made. */
const move =
  (name: Move, run: (actions: ClaimActions) => () => void, look: Pick<Decided, 'kbd' | 'primary'> = {}) =>
  ({ detail, actions }: AtHand): Decided => ({
    ...look,
    label: CLAIM_MOVES[name].label,
    whyNot: detail.whyNot[name] ?? null,
    run: run(actions),
  })

const asks =
  (what: Asking) =>
  ({ ask }: ClaimActions) =>
  () => {
    ask(what)
  }

const accept = move('accept', ({ accept }) => accept, { kbd: '↵', primary: true })
const dismiss = move('dismiss', asks('dismiss'), { kbd: 'D' })
const reaffirm = move('reaffirm', ({ reaffirm }) => reaffirm, { kbd: 'Y', primary: true })
const withdraw = move('withdraw', ({ withdraw }) => withdraw)
const approve = move('approve', ({ approve }) => approve, { kbd: 'A', primary: true })
const sendBack = move('return', asks('return'), { kbd: 'B' })
const reopen = move('reopen', asks('reopen'))
const confirmDismissal = move('confirmDismissal', ({ confirmDismissal }) => confirmDismissal, { primary: true })
const keep = move('keep', ({ keep }) => keep)
const restore = move('restore', ({ restore }) => restore)

/** What was chosen and written goes to a reviewer. */
const send = ({ actions }: AtHand, label: string, primary: boolean): Decided => ({
  ...{ label, kbd: '↵', primary, whyNot: actions.whyNotSend(), run: actions.send },
})

const judge = (at: AtHand, ...more: Decided[]): Decisions => {
  const sends = send(at, 'Send for review', true)
  return { offered: [sends, ...more], says: sends.whyNot ?? 'Another reviewer must approve.' }
}

/** For each state, in the order of the buttons. */
const DECISIONS: Record<ClaimStatus, (at: AtHand) => Decisions> = {
  SUGGESTED: (at) => ({ offered: [accept(at), dismiss(at)], says: 'Nothing counts until you accept it.' }),
  OPEN: (at) => judge(at, dismiss(at)),
  RETURNED: (at) => judge(at),
  STALE: (at) => ({
    offered: [reaffirm(at), send(at, 'Send a different verdict', false)],
    says: at.detail.whyNot.reaffirm ?? 'A reviewer will see it next.',
  }),
  IN_REVIEW: (at) => ({
    offered: at.isMine ? [withdraw(at)] : [approve(at), sendBack(at)],
    says: at.detail.whyNot.approve ?? 'You can approve this.',
  }),
  APPROVED: (at) => ({ offered: [reopen(at)], says: null }),
  DISMISSAL_ASKED: (at) => ({
    offered: [confirmDismissal(at), keep(at)],
    says: at.detail.whyNot.confirmDismissal ?? 'You can confirm this.',
  }),
  DISMISSED: (at) => ({ offered: [restore(at)], says: null }),
  ORPHANED: (at) => ({
    offered: [dismiss(at)],
    says: 'Its words are gone from the text. Mark other words to move it there.',
  }),
  MERGED: ({ detail }) => ({
    offered: [],
    says: `It is checked as part of claim ${detail.mergedInto?.number ?? ''} now.`,
  }),
}

export const decisionsOf = (at: AtHand): Decisions => DECISIONS[at.detail.status](at)
