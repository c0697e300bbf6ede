import { useState } from 'react'
import type { QueueEntry } from './queue-entry'
import { isOf } from './queue-entry'

/** The case at hand as it last stood in the list, and what the list was kept to. */
interface Last {
  entry: QueueEntry
  at: number
  keptTo: string
}

interface Listed {
  /** What is listed. */
  entries: readonly QueueEntry[]
  /** All that waits, whatever is listed of it. */
  waits: readonly QueueEntry[]
  keptTo: string
}

const claimsOf = (entry: QueueEntry) =>
  entry.type === 'passage' ? entry.verdicts.map(({ claimId }) => claimId) : [entry.key]

/**
 * The case at hand. One that waits no longer, since somebody else decided on it, keeps its place until this person steps on: what they
 * read is not taken from under their eyes.
 */
export function useStays({ entries, waits, keptTo }: Listed, chosen: string | null, choose: (key: string) => void) {
  const [last, setLast] = useState<Last | null>(null)
  const isLast = last !== null && last.keptTo === keptTo && last.entry.key === chosen
  const placeOf = (among: readonly QueueEntry[]) => {
    const at = among.findIndex((one) => chosen !== null && isOf(one, chosen))
    // Of a passage others are left.
    const rest = isLast ? claimsOf(last.entry) : []
    return at === -1 ? among.findIndex((one) => rest.some((id) => isOf(one, id))) : at
  }
  const found = placeOf(entries)
  if (isLast && found === -1 && placeOf(waits) === -1) {
    const at = Math.min(last.at, entries.length)
    return { entries: entries.toSpliced(at, 0, last.entry), at, gone: true }
  }
  const at = Math.max(0, found)
  const entry = entries[at]
  if (entry && entry.key !== chosen && !(chosen !== null && isOf(entry, chosen))) choose(entry.key)
  const now = entry && { entry, at, keptTo }
  if (now && JSON.stringify(now) !== JSON.stringify(last)) setLast(now)
  return { entries, at, gone: false }
}
