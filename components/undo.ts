import { toast } from 'sonner'

/** How long a notice offers to take a change back; milliseconds. */
const OFFERED = 8_000

/** The last change, and the notice that offers to take it back. */
let offered: { undo: () => void; notice: string | number } | null = null

/**
 * Says what was done, with a way back while the notice shows: by its button, or by ⌘Z. Only the last change can be taken back, so
 * its notice takes the place of the one before, and the button takes back what was last, also when it is pressed at that moment.
 */
export function offerUndo(said: string, undo: () => void): void {
  const over = () => {
    if (offered?.notice === notice) offered = null
  }
  const notice = toast(said, {
    ...(offered && { id: offered.notice }),
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
  offered = { undo, notice }
}

/** Takes the last change back that is still offered; false when there is none. */
export function undoLast(): boolean {
  if (!offered) return false
  const { undo, notice } = offered
  offered = null
  toast.dismiss(notice)
  undo()
  return true
}
