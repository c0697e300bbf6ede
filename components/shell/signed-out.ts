const OUT = 'galley:signed-out'
const IN = 'galley:signed-in'

/** Calls that wait for somebody to sign in. */
let waiting = 0

/** Asks the person, over the page, to sign in again; resolves when they have. */
export function signedInAgain(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener(
      IN,
      () => {
        waiting -= 1
        resolve()
      },
      { once: true },
    )
    waiting += 1
    window.dispatchEvent(new Event(OUT))
  })
}

/** For the dialog: told whenever a call found that nobody is signed in any more, also of what was found before it came. */
export function onSignedOut(listen: () => void): () => void {
  if (waiting > 0) listen()
  window.addEventListener(OUT, listen)
  return () => {
    window.removeEventListener(OUT, listen)
  }
}

/** For the dialog: lets the calls that wait go on. */
export function tellSignedIn(): void {
  window.dispatchEvent(new Event(IN))
}
