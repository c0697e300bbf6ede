import type { Page } from '@playwright/test'

interface Measured {
  galleyInteractions?: Map<number, number>
  galleyPainted?: Promise<number>
}

/** Milliseconds from a key's event to the paint that follows it. */
export async function paintAfterKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    ;(window as Measured).galleyPainted = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          // After the frame in which the key was answered: a message is handled once it has been painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              resolve(performance.now() - timeStamp)
            }
            port2.postMessage(null)
          })
        },
        { capture: true, once: true },
      )
    })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as Measured).galleyPainted ?? 0)
}

/** From now on, also on pages that are opened later, each interaction's time to the next paint is kept. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = new Map<number, number>()
    ;(window as Measured).galleyInteractions = kept
    const all = { type: 'event', durationThreshold: 16, buffered: true }
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[])
        if (interactionId) kept.set(interactionId, Math.max(duration, kept.get(interactionId) ?? 0))
    }).observe(all)
  })
}

export async function interactions(page: Page): Promise<number[]> {
  return page.evaluate(() => [...((window as Measured).galleyInteractions?.values() ?? [])])
}
