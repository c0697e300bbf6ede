import type { Page } from '@playwright/test'

/** What React drew anew since the last look. */
export interface Drawn {
  /** Lines of the claim list. */
  rows: number
  /** Blocks of the text. */
  blocks: number
  /** Components of every kind in the list and in the text. */
  all: number
}

/** A component or an element as React keeps it; `flags` has its first bit set when it was drawn. */
interface Fiber {
  tag: number
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  memoizedProps: Record<string, unknown> | null
}

interface Watched {
  drawn: Drawn
  __REACT_DEVTOOLS_GLOBAL_HOOK__: object
}

/** From the next page on, what React draws is counted: the built page tells it to developer tools, whose place this takes. */
export async function watchDrawn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched
    watched.drawn = { rows: 0, blocks: 0, all: 0 }
    const ELEMENT = 5
    const COMPONENTS = [0, 1, 11, 14, 15]
    const elementOf = (fiber: Fiber) => {
      let at: Fiber | null = fiber
      while (at && at.tag !== ELEMENT) at = at.child
      return at?.memoizedProps ?? {}
    }
    const count = (fiber: Fiber, before: Fiber | null, within: boolean) => {
      const { id, className } = fiber.memoizedProps ?? {}
      const isIn = within || id === 'claim-rows' || className === 'story'
      if (isIn && COMPONENTS.includes(fiber.tag) && (fiber.flags & 1) === 1) {
        const props = elementOf(fiber)
        watched.drawn.all++
        if (props['role'] === 'option' && String(props['id']).startsWith('row-')) watched.drawn.rows++
        if ('data-segment' in props) watched.drawn.blocks++
      }
      // What was left alone keeps its children as they were.
      if (before?.child === fiber.child) return
      for (let child = fiber.child; child; child = child.sibling) count(child, child.alternate, isIn)
    }
    watched.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      ...{ supportsFiber: true, isDisabled: false, inject: () => 1, checkDCE: () => undefined },
      ...{ onCommitFiberUnmount: () => undefined, onPostCommitFiberRoot: () => undefined },
      onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => {
        count(current, current.alternate, false)
      },
    }
  })
}

/** What was drawn since this was asked for the last time. */
export async function drawnSince(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    const watched = window as unknown as Watched
    const { drawn } = watched
    watched.drawn = { rows: 0, blocks: 0, all: 0 }
    return drawn
  })
}
