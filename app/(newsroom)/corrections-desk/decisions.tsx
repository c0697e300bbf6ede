import { useId } from 'react'
import { ActionButton } from '@/components/actions/action-button'
import { Button } from '@/components/ui/button'
import type { CorrectionMove, CorrectionStatus } from '@/lib/domain/corrections/correction'
import { CORRECTION_MOVES } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { isFrom } from '@/lib/domain/moves'
import { useAtHand } from './at-hand'
import type { Way } from './correction-actions'
import { rowOfWay } from './correction-actions'

export const STILL_SAVING = 'The last change is still being saved.'

/** The moves that are made here, the likeliest first. */
const OFFERED: Record<CorrectionStatus, readonly CorrectionMove[]> = {
  DRAFT: [],
  IN_REVIEW: ['approve', 'return'],
  APPROVED: ['publish', 'return'],
  PUBLISHED: ['amend', 'askWithdrawal', 'withdrawAtOnce'],
  WITHDRAWN: [],
}

/** What is offered for this entry: while a withdrawal waits for a second person, that person's decisions. */
function offeredFor({
  status,
  withdrawalAskedBy,
  wordsConfirmedAt,
  whyNot,
}: CorrectionDetail): readonly CorrectionMove[] {
  if (isFrom(CORRECTION_MOVES.withdraw, status) && withdrawalAskedBy !== null)
    return ['withdraw', 'keepPublished', 'amend']
  if (isFrom(CORRECTION_MOVES.confirmWords, status) && wordsConfirmedAt === null) return ['confirmWords', 'changeWords']
  return OFFERED[status].filter((move) => move !== 'withdrawAtOnce' || whyNot[move] === undefined)
}

/** What whoever publishes should know first. */
function beforePublishing({ overdue, draftedBy, whyNot }: CorrectionDetail, me: string): string {
  if (whyNot.publish !== undefined) return ''
  const late = overdue === null ? '' : `${overdue} days have passed, so a reason is required. `
  const yours = draftedBy.id === me ? ' You wrote it; someone else approved it.' : ''
  return `${late}Held for 30 seconds first, in which it can be cancelled.${yours}`
}

/** What whoever withdraws should know first. */
function aboutWithdrawal({ status, withdrawalAskedBy, wordsConfirmedAt, withdrawWordsBy }: CorrectionDetail): string {
  if (isFrom(CORRECTION_MOVES.confirmWords, status) && wordsConfirmedAt === null)
    return `${withdrawWordsBy?.name ?? 'An admin'} wrote what readers see; a second person has to confirm it.`
  if (!isFrom(CORRECTION_MOVES.withdraw, status)) return ''
  return withdrawalAskedBy === null
    ? 'One person asks for a withdrawal, and a second carries it out.'
    : `${withdrawalAskedBy.name} asked for its withdrawal.`
}

interface DecisionsProps {
  entry: CorrectionDetail
  busy: boolean
  start: (move: CorrectionMove) => void
  me: string
}

/** One button for each move; where it is refused, the reason stands beside it. */
export function Decisions({ entry, busy, start, me }: DecisionsProps) {
  const reasonsId = useId()
  const moves = offeredFor(entry)
  const reasons = [...new Set(moves.flatMap((move) => entry.whyNot[move] ?? []))]
  const wayOf = (move: CorrectionMove): Way => ({
    whyNot: entry.whyNot[move] ?? (busy ? STILL_SAVING : null),
    run: () => {
      start(move)
    },
  })
  const way = (move: CorrectionMove) => (moves.includes(move) ? wayOf(move) : undefined)
  const [approve, sendBack, publish] = [way('approve'), way('return'), way('publish')]
  const rows = [
    ...(approve ? [rowOfWay('approve', approve)] : []),
    ...(sendBack ? [rowOfWay('sendBack', sendBack)] : []),
    ...(publish ? [rowOfWay('publish', publish)] : []),
  ]
  useAtHand({ ...(approve && { approve }), ...(sendBack && { sendBack }), ...(publish && { publish }) })
  if (moves.length === 0)
    return (
      <p className="text-small text-muted">
        {isFrom(CORRECTION_MOVES.edit, entry.status)
          ? entry.whyNot.edit
          : 'A withdrawn entry stays as it is: it can’t be brought back.'}
      </p>
    )
  return (
    <>
      {moves.map((move, place) => {
        const look = {
          tone: place === 0 ? 'primary' : 'normal',
          size: 'large',
          says: 'elsewhere',
          saidBy: entry.whyNot[move] && reasonsId,
        } as const
        const row = rows.find((one) => one.id === move)
        const { label } = CORRECTION_MOVES[move]
        return row ? (
          <ActionButton key={move} does={row} {...look}>
            {label}
          </ActionButton>
        ) : (
          <Button key={move} {...look} {...{ whyNot: wayOf(move).whyNot, onClick: wayOf(move).run }}>
            {label}
          </Button>
        )
      })}
      <span className="min-w-0 text-small text-muted" id={reasonsId}>
        {[beforePublishing(entry, me), aboutWithdrawal(entry), ...reasons].filter(Boolean).join(' ')}
      </span>
    </>
  )
}
