import { toast } from 'sonner'

/** How long a notice offers to take a change back; milliseconds. */
const OFFERED = 8_000

let last: (() => void) | null = null

/** Says what was done, with a way back while the notice shows: by its button, or by ⌘Z. */
export function offerUndo(said: string, undo: () => void): void {
  const over = () => {
    if (last === take) last = null
  }
  const take = () => {
    if (last !== take) return
    last = null
    toast.dismiss(notice)
    undo()
  }
  last = take
  const notice = toast(said, {
    duration: OFFERED,
    action: { label: 'Undo ⌘Z', onClick: take },
    onAutoClose: over,
    onDismiss: over,
  })
}

/** Takes the last change back that is still offered; false when there is none. */
export function undoLast(): boolean {
  const undo = last
  undo?.()
  return undo !== null
}
