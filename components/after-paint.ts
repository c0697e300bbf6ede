/** A page in the background is not painted: what waits for that goes on all the same after this; milliseconds. */
const UNSEEN = 100

/** Runs something once what is on its way to the screen has been painted: a person who pressed a key waits for nothing else. */
function afterPaint(act: () => void): void {
  let waits = true
  const once = () => {
    if (waits) act()
    waits = false
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, UNSEEN)
}

/** Between two that are done seldom; milliseconds. */
const PAUSE = 300

/**
 * For what each step may ask for and the last one has to have, such as the address, which costs the browser and the router more than
 * the step itself: the first is done after its paint, the last of those that follow quickly when they pause.
 */
export function seldom(): (act: () => void) => void {
  let next: (() => void) | null = null
  let isResting = false
  const rest = () => {
    isResting = next !== null
    next?.()
    next = null
    if (isResting) setTimeout(rest, PAUSE)
  }
  return (act) => {
    next = act
    if (isResting) return
    isResting = true
    afterPaint(rest)
  }
}

/** The same, to be waited for: the network can wait for the paint of what was pressed, and not the other way round. */
export const painted = () => new Promise<void>(afterPaint)
