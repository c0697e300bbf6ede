const kept = new Map<string, string>()

/** The cookies of a browser in which forms are sent, in a test file that says `vi.mock('next/headers', () => import('@/lib/testing/browser'))`. */
export const cookies = () =>
  Promise.resolve({
    get: (name: string) => (kept.has(name) ? { name, value: kept.get(name) } : undefined),
    set: (name: string, value: string) => kept.set(name, value),
  })

/** What it says of itself: nothing. */
export const headers = () => Promise.resolve(new Headers())
