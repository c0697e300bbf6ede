type Listener = (answer: object) => void
let listeners: readonly Listener[] = []

/** Told of every answer, whoever sent the change, before the change leaves the outbox: what is known takes the place of its look. */
export function onAnswer(listen: Listener): () => void {
  listeners = [...listeners, listen]
  return () => {
    listeners = listeners.filter((one) => one !== listen)
  }
}

export function tellAnswer(answer: object): void {
  for (const listen of listeners) listen(answer)
}
