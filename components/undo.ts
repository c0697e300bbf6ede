import { toast } from 'sonner'

/** How long a notice offers to take a change back; milliseconds. */
const OFFERED = 8_000

let last: (() => void) | null = null
/** The notice that shows, if one does. */
let shown: string | number | null = null

/**
 * Says what was done, with a way back while the notice shows: by its button, or by ⌘Z. Only the last change can be taken back, so
 * its notice takes the place of the one before.
 */
export function offerUndo(said: string, undo: () => void): void {
  const over = () => {
    if (last !== take) return
    last = null
    shown = null
  }
  const take = () => {
    if (last !== take) return
    last = null
    shown = null
    toast.dismiss(notice)
    undo()
  }
  last = take
  const notice = toast(said, {
    ...(shown !== null && { id: shown }),
    duration: OFFERED,
    action: { label: 'Undo ⌘Z', onClick: take },
    onAutoClose: over,
    onDismiss: over,
  })
  shown = notice
}

/** Takes the last change back that is still offered; false when there is none. */
export function undoLast(): boolean {
  const undo = last
  undo?.()
  return undo !== null
}
