import { MutationObserver, QueryClient } from '@tanstack/react-query'
import type { Thing } from './outgoing'

/** One for the whole tab: what is on its way goes on when the person goes to another screen. */
const CLIENT = new QueryClient()

const inScope = <Answer>(id: string, work: () => Promise<Answer>): Promise<Answer> =>
  new MutationObserver<Answer>(CLIENT, { scope: { id }, mutationFn: work, networkMode: 'always', gcTime: 0 }).mutate()

/** Does the work when what was begun before about any of these things is done; what comes later about them waits for it. */
export function inTurn<Answer>([first, ...others]: readonly Thing[], work: () => Promise<Answer>): Promise<Answer> {
  if (first === undefined) return work()
  let free: () => void = () => undefined
  const isDone = new Promise<void>((resolve) => (free = resolve))
  const turns = others.map(
    (thing) =>
      new Promise<void>((begun) => {
        void inScope(thing, () => {
          begun()
          return isDone
        })
      }),
  )
  return inScope(first, async () => {
    try {
      await Promise.all(turns)
      return await work()
    } finally {
      free()
    }
  })
}
