import type { Reading } from './reading'

/** What is worked out once for a reading, however many rules ask for it. */
export function once<T>(work: (reading: Reading) => T): (reading: Reading) => T {
  const known = new WeakMap<Reading, { result: T }>()
  return (reading) => {
    const before = known.get(reading)
    if (before) return before.result
    const result = work(reading)
    known.set(reading, { result })
    return result
  }
}
