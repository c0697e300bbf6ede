import { isBlank } from '@/lib/text/blank'

/** One row of a state machine: from which states, to which, and what it asks for. */
export interface Move<State extends string> {
  from: readonly State[]
  to: State
  label: string
  needsReason?: boolean
  /** Made by the system, never by a button. */
  system?: boolean
}

/** Whether the table knows this move from this state, whoever would make it. */
export const isFrom = <State extends string>({ from }: Pick<Move<State>, 'from'>, state: State): boolean =>
  from.includes(state)

/** Why a thing in this state can't make this move, or null. `say` names states in the words of the screen. */
export function whyNotMove<State extends string>(
  what: string,
  state: State,
  move: Move<State>,
  say: Record<State, { label: string; is?: string }>,
): string | null {
  if (isFrom(move, state)) return null
  const { label, is = label.toLowerCase() } = say[state]
  return `${move.label}: not possible while the ${what} is ${is}.`
}

/** Why this reason won't do, or null. */
export function whyNotReason(move: Move<string>, reason: string | undefined): string | null {
  return move.needsReason && isBlank(reason) ? `${move.label} needs a reason.` : null
}
