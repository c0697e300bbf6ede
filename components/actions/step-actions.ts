import { tableOf } from './action'

/** The part of every help that moves about. */
export const MOVE = 'Move'

/** J and K, or the arrows: through whatever list the screen has. They may repeat while they are held. */
export function stepActions(step: (by: 1 | -1) => unknown, what = 'in the list') {
  return tableOf(
    { id: 'next', label: `Next ${what}`, keys: ['J', '↓'], group: MOVE, bar: 'move', run: () => void step(1) },
    { id: 'previous', label: `Previous ${what}`, keys: ['K', '↑'], group: MOVE, bar: 'move', run: () => void step(-1) },
  )
}
