import { monthInWords } from '@/lib/domain/newsroom'

export interface Month<Entry> {
  name: string
  entries: Entry[]
}

/** Entries under the months of the house's own calendar, in the order they come. */
export function byMonth<Entry extends { publishedAt: string }>(
  entries: readonly Entry[],
  timeZone: string,
): Month<Entry>[] {
  const months: Month<Entry>[] = []
  for (const entry of entries) {
    const name = monthInWords(entry.publishedAt, timeZone)
    const last = months.at(-1)
    if (last?.name === name) last.entries.push(entry)
    else months.push({ name, entries: [entry] })
  }
  return months
}
