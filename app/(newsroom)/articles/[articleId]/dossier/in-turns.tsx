import type { ReactNode } from 'react'

/** So many rows are drawn at once. */
const AT_ONCE = 20

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

async function Turn({ when, children }: { when: Promise<void>; children: ReactNode }) {
  await when
  return children
}

interface InTurnsProps<One> {
  of: readonly One[]
  children: (some: readonly One[]) => ReactNode
}

/** A long list drawn in pieces, one after the other: between two of them the server answers whoever else waits. */
export function InTurns<One>({ of, children }: InTurnsProps<One>) {
  const pieces = Array.from({ length: Math.ceil(of.length / AT_ONCE) }, (_none, at) =>
    of.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
  let before = Promise.resolve()
  return pieces.map((some, at) => {
    if (at > 0) before = before.then(pause)
    return (
      <Turn key={at} when={before}>
        {children(some)}
      </Turn>
    )
  })
}
