/** A page in the background is not painted: what waits for that goes on all the same after this; milliseconds. */
const UNSEEN = 100

/** Runs something once what is on its way to the screen has been painted: a person who pressed a key waits for nothing else. */
export function afterPaint(act: () => void): void {
  let waits = true
  const once = () => {
    if (waits) act()
    waits = false
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, UNSEEN)
}

/** The same, to be waited for: the network can wait for the paint of what was pressed, and not the other way round. */
export const painted = () => new Promise<void>(afterPaint)
