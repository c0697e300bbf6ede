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
