import { findFolded } from './fold'

/** Characters before and after the words found. */
const AROUND = 60

interface Stretch {
  start: number
  end: number
}

/** Words as a search found them in one text: the place of one of them, and the words around it. */
export interface FoundInText {
  /** UTF-16 code units; null where they are found by letters that only the database knows. */
  place: Stretch | null
  excerpt: string
}

/** The stretch of a text around the first of the words, in whole characters. */
export function excerptOf(text: string, words: readonly string[]): string {
  const found = words.map((word) => findFolded(text, word)).find((span) => span !== null)
  const start = Math.max(0, (found?.start ?? 0) - AROUND)
  const end = Math.min(text.length, (found?.end ?? 0) + AROUND)
  const cut = text.slice(start, end).toWellFormed().replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`
}

/** The first of the words in that part of a text which has most of them, the first of such parts. */
export function wordsInText(text: string, parts: readonly Stretch[], words: readonly string[]): FoundInText {
  let best: { part: Stretch; found: Stretch[] } | null = null
  for (const part of parts) {
    const its = text.slice(part.start, part.end)
    const found = words.flatMap((word) => findFolded(its, word) ?? [])
    if (found.length > (best?.found.length ?? 0)) best = { part, found }
    if (found.length === words.length) break
  }
  const [first] = best?.found ?? []
  if (!best || !first) return { place: null, excerpt: excerptOf(text, words) }
  const { part } = best
  return {
    place: { start: part.start + first.start, end: part.start + first.end },
    excerpt: excerptOf(text.slice(part.start, part.end), words),
  }
}
