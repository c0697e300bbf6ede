import { toast } from 'sonner'

/** How long a notice offers to take a change back; milliseconds. */
const OFFERED = 8_000

/** A change that can be taken back, once the server has answered what it came to. */
export interface Act {
  undo: (() => void) | null
  /** Its person took it back while it was on its way. */
  regretted: boolean
}

/** In the order in which the person did them, whatever the order of the answers; none before the last one that is done. */
let acts: Act[] = []
let notice: string | number | undefined

function without(act: Act): void {
  acts = acts.filter((one) => one !== act)
}

/** Call it with the key or press itself: it is what ⌘Z means from now on. */
export function beginAct(): Act {
  const act: Act = { undo: null, regretted: false }
  acts = [...acts, act]
  return act
}

/** It was refused, so there is nothing to take back. */
export const endAct = without

/**
 * Says what was done, with a way back while the notice shows: by its button, or by ⌘Z. Only the last change can be taken back, so
 * its notice takes the place of the one before, and the button takes back what was last, also when it is pressed at that moment.
 */
export function offerUndo(said: string, undo: () => void, act = beginAct()): void {
  if (act.regretted) {
    without(act)
    undo()
    return
  }
  const at = acts.indexOf(act)
  // A later one is done already.
  if (at < 0) return
  act.undo = undo
  acts = acts.slice(at)
  const over = () => {
    without(act)
    if (notice === shown) notice = undefined
  }
  const shown = toast(said, {
    ...(notice !== undefined && { id: notice }),
    duration: OFFERED,
    action: {
      label: 'Undo ⌘Z',
      onClick: () => {
        undoLast()
      },
    },
    onAutoClose: over,
    onDismiss: over,
  })
  notice = shown
}

/** Takes the last change back that is still offered, or does as soon as it is done; false when there is none. */
export function undoLast(): boolean {
  const act = acts.at(-1)
  if (!act) return false
  act.regretted = true
  if (!act.undo) return true
  without(act)
  toast.dismiss(notice)
  notice = undefined
  act.undo()
  return true
}
