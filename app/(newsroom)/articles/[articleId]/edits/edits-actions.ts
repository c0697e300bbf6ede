import type { Action } from '@/components/actions/action'
import { stepActions } from '@/components/actions/step-actions'

export type EditsId =
  'next' | 'previous' | 'turn' | 'turnAll' | 'open' | 'apply' | 'copyChanges' | 'copyText' | 'galley'

interface EditsScreenActions {
  step: (by: 1 | -1) => void
  /** Takes the edit at hand out, or puts it in again. */
  turn: () => void
  turnAll: () => void
  /** Opens the claim of the edit at hand. */
  open: () => void
  apply: () => void
  copyChanges: () => void
  copyText: () => void
  toGalley: () => void
  /** How many are chosen. */
  chosen: number
  whyNotEdit: string | null
}

const DO = 'Do'
const NONE = 'No edit is chosen.'

/** What can be done where approved edits are brought into the text. */
export function editsActions(screen: EditsScreenActions): Action<EditsId>[] {
  const whyNot = () => (screen.chosen === 0 ? NONE : null)
  return [
    ...stepActions(screen.step, 'edit'),
    {
      ...{ id: 'turn', label: 'Take it out, or put it in', keys: ['X'], group: DO, bar: 'take out, put in' },
      run: screen.turn,
    },
    { ...{ id: 'turnAll', label: 'All, or none', keys: ['⇧X'], group: DO }, run: screen.turnAll },
    { ...{ id: 'open', label: 'Open its claim', keys: ['O'], group: DO, bar: 'open claim' }, run: screen.open },
    {
      ...{
        id: 'apply',
        label: 'Apply them: make the next revision',
        keys: ['A'],
        group: DO,
        bar: 'apply',
        decides: true,
      },
      whyNot: () => screen.whyNotEdit ?? whyNot(),
      run: screen.apply,
    },
    {
      ...{ id: 'copyChanges', label: 'Copy the changes', keys: ['L'], group: DO, bar: 'copy changes' },
      whyNot,
      run: screen.copyChanges,
    },
    { ...{ id: 'copyText', label: 'Copy the edited text', keys: ['⇧L'], group: DO }, whyNot, run: screen.copyText },
    { ...{ id: 'galley', label: 'Back to galley', keys: ['Esc'], group: 'Move' }, run: screen.toGalley },
  ]
}
