const OUT = 'galley:signed-out'
const IN = 'galley:signed-in'

/** Asks the person, over the page, to sign in again; resolves when they have. */
export function signedInAgain(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener(
      IN,
      () => {
        resolve()
      },
      { once: true },
    )
    window.dispatchEvent(new Event(OUT))
  })
}

/** For the dialog: told whenever a call found that nobody is signed in any more. */
export function onSignedOut(listen: () => void): () => void {
  window.addEventListener(OUT, listen)
  return () => {
    window.removeEventListener(OUT, listen)
  }
}

/** For the dialog: lets the calls that wait go on. */
export function tellSignedIn(): void {
  window.dispatchEvent(new Event(IN))
}
