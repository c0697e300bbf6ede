const ANSWERED = 'galley:answered'

/** Remembers, past a reload, when the desk last answered a change of this tab. */
export function tellAnswered(): void {
  try {
    window.sessionStorage.setItem(ANSWERED, String(Date.now()))
  } catch {
    // A browser that keeps nothing: others look again after half a minute.
  }
}

function wasOnItsWay(): boolean {
  try {
    return Number(window.sessionStorage.getItem(ANSWERED)) >= performance.timeOrigin
  } catch {
    return false
  }
}

// As it was before this page made any change itself.
let late = typeof window !== 'undefined' && wasOnItsWay()

/** Whether an answer came to this tab while the page was already on its way: it may have been drawn before that change. Told once. */
export function takeLateAnswer(): boolean {
  const was = late
  late = false
  return was
}
