import type { ExtractedClaim, Kind, TextBlock } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { NO_FACTS, type ReferenceFacts } from '@/lib/extraction/reference/reference-facts'
import type { Conflict } from './conflict'
import { findConflicts } from './find-conflicts'

type Fields = Partial<Omit<ExtractedClaim, 'kind' | 'anchors' | 'text'>>

/** For tests: a claim on every place where the text has these words. */
export function claim(text: string, kind: Kind, words: string | string[], fields: Fields = {}): ExtractedClaim {
  const anchors = [words].flat().flatMap((wanted) => {
    const places = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      places.push({ start: at, end: at + wanted.length })
    if (places.length === 0) throw new Error(`The text has no “${wanted}”.`)
    return places
  })
  anchors.sort((a, b) => a.start - b.start)
  return { kind, anchors, text: text.slice(anchors[0]?.start, anchors[0]?.end), ...fields }
}

/** For tests: what one rule finds in a text whose claims are given (or matter nothing to it), sides as words. */
export function found(
  rule: string,
  text: string,
  { claims = [], reference = NO_FACTS, ...rest }: { claims?: ExtractedClaim[] } & FoundOptions = {},
): { sides: string[][]; conflict: Conflict }[] {
  return findConflicts(claims, { text, reference, ...rest })
    .filter((conflict) => conflict.rule === rule)
    .map((conflict) => ({
      conflict,
      sides: conflict.sides.map((side) => side.map(({ start, end }) => text.slice(start, end))),
    }))
}

interface FoundOptions {
  reference?: ReferenceFacts
  publishedAt?: string
  headline?: string
  blocks?: readonly TextBlock[]
}

/** For tests: which rules report something in a text, as a desk reads it on 17 February 2026 that has checked the facts that day. */
export function reported(text: string): string[] {
  const publishedAt = '2026-02-17'
  const claims = extractClaims(text, { publishedAt })
  const reference = { ...CURATED_FACTS, checkedUntil: publishedAt }
  return findConflicts(claims, { text, publishedAt, reference }).map(({ rule }) => rule)
}

type Part = [role: TextBlock['role'], text: string] | ['TABLE_CELL', string, row: number, column: number]

/** For tests: an article of these parts, as a desk reads it on 11 March 2026; the first row of a table is its head. */
function articleOf(parts: readonly Part[]): { text: string; blocks: TextBlock[] } {
  const blocks: TextBlock[] = []
  let text = ''
  for (const [role, words, row, column] of parts) {
    if (text !== '') text += '\n\n'
    const place = { role, start: text.length, end: text.length + words.length }
    text += words
    if (row === undefined || column === undefined) blocks.push(place)
    else blocks.push({ ...place, row, column, ...(row === 0 && { head: true }) })
  }
  return { text, blocks }
}

/** For tests: what a rule reports of an article of these parts, with the claims that are read in it; sides as words. */
export function foundIn(rule: string, parts: readonly Part[]): { sides: string[][]; why: string }[] {
  const { text, blocks } = articleOf(parts)
  const publishedAt = '2026-03-11'
  const claims = extractClaims(text, { publishedAt, blocks })
  return found(rule, text, { claims, blocks, publishedAt }).map(({ sides, conflict }) => ({ sides, why: conflict.why }))
}

/** For tests: a table below its head, row by row. */
export function tableOf(...rows: string[][]): Part[] {
  return rows.flatMap((row, at) => row.map((words, column): Part => ['TABLE_CELL', words, at, column]))
}
