type Listener = (answer: object) => void
let listeners: readonly Listener[] = []

/** For how long what came with a page counts as fresh; milliseconds. An answer of that age may be younger than the page. */
const FRESH = 15_000
let lately: readonly { answer: object; at: number }[] = []

/** Told of every answer, whoever sent the change, before the change leaves the outbox: what is known takes the place of its look. */
export function onAnswer(listen: Listener): () => void {
  listeners = [...listeners, listen]
  return () => {
    listeners = listeners.filter((one) => one !== listen)
  }
}

export function tellAnswer(answer: object): void {
  const now = Date.now()
  lately = [...lately.filter(({ at }) => now - at < FRESH), { answer, at: now }]
  for (const listen of listeners) listen(answer)
}

/**
 * Whether such an answer came just before a screen listens: ⌘Z has led there, or an earlier tab left the change. The page may have
 * been drawn before the change was made.
 */
export const wasAnsweredLately = (isOfIt: (answer: object) => boolean): boolean =>
  lately.some(({ answer, at }) => Date.now() - at < FRESH && isOfIt(answer))
