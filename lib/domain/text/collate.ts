import { diffArrays } from 'diff'
import { paragraphsOf } from './marked-text'

/** One row of two texts side by side; null where a text has nothing there. */
export interface Verse {
  was: { number: number; text: string } | null
  now: { number: number; text: string; start: number; end: number } | null
  same: boolean
}

/** Two texts paragraph by paragraph: equal ones beside each other, changed ones paired in order, the rest alone. */
export function collate(before: string, after: string): Verse[] {
  const old = paragraphsOf(before).map(({ start, end }, index) => ({
    number: index + 1,
    text: before.slice(start, end),
  }))
  const fresh = paragraphsOf(after).map((place, index) => ({
    ...place,
    number: index + 1,
    text: after.slice(place.start, place.end),
  }))
  const verses: Verse[] = []
  let [at, to] = [0, 0]
  let waiting: (typeof old)[number][] = []
  const flush = () => {
    for (const was of waiting) verses.push({ was, now: null, same: false })
    waiting = []
  }
  for (const { value, added, removed } of diffArrays(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  )) {
    if (removed) {
      flush()
      waiting = old.slice(at, at + value.length)
      at += value.length
      continue
    }
    for (const now of fresh.slice(to, to + value.length)) {
      if (added) verses.push({ was: waiting.shift() ?? null, now, same: false })
      else {
        flush()
        verses.push({ was: old[at++] ?? null, now, same: true })
      }
    }
    to += value.length
  }
  flush()
  return verses
}
