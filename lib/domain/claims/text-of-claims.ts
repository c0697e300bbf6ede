import type { Block, BlockRole } from '@/lib/domain/articles/block'
import type { Anchor } from './anchor'
import { markText } from '@/lib/domain/text/marked-text'

/** Words under the same claims, and the numbers of the claims that end with them. */
export interface NumberedWords {
  words: string
  /** How many claims lie over them. */
  depth: number
  ends: number[]
}

export interface NumberedPart {
  role: BlockRole
  /** The row of its table; null outside one. */
  row: number | null
  words: NumberedWords[]
}

interface Numbered {
  number: number
  anchors: readonly Pick<Anchor, 'start' | 'end'>[]
}

/** So many places are numbered on a page; a name may stand in twenty thousand. */
export const NUMBERED = 2_000

/** Of these claims' places within a stretch, the first of each claim, and of the others so many that a page is not more than it may be. */
function numberedIn(claims: readonly Numbered[], begin: number, end: number) {
  const places = claims.flatMap(({ number, anchors }) =>
    anchors
      .filter((place) => place.start < end && place.end > begin)
      .map((place, at) => ({ isFirst: at === 0, id: String(number), start: place.start, end: place.end })),
  )
  const [firsts, others] = [places.filter(({ isFirst }) => isFirst), places.filter(({ isFirst }) => !isFirst)]
  others.sort((one, other) => one.start - other.start)
  return { spans: [...firsts, ...others].slice(0, Math.max(NUMBERED, firsts.length)), all: places.length }
}

/**
 * The parts of a text that a page of its claims stands in, with the claims’ numbers where they end. Pages follow each other in the
 * text: `after` is where the last claim of the page before starts, null on the first page, which begins with the text; the last page
 * ends with it. No part is left out between two pages; one in which claims of both stand is on both.
 * Of very many places the first are numbered: `notNumbered` says of how many others the numbers are left out.
 */
export function textOfClaims(
  text: string,
  blocks: readonly Block[],
  claims: readonly Numbered[],
  { after, isLast }: { after: number | null; isLast: boolean },
): { parts: NumberedPart[]; notNumbered: number } {
  const firsts = claims.flatMap(({ anchors }) => anchors[0]?.start ?? [])
  const first = firsts.reduce((least, start) => Math.min(least, start), Infinity)
  const last = isLast ? Infinity : firsts.reduce((most, start) => Math.max(most, start), -1)
  const isFresh = ({ start, end }: Block) => after === null || start > after || (start <= first && first < end)
  const shown = blocks.filter((block) => isFresh(block) && block.start <= last)
  const [begin, end] = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0]
  const { spans, all } = numberedIn(claims, begin, end)
  const parts = markText(text, spans, shown).map(({ segments }, at) => ({
    role: shown[at]?.role ?? 'BODY',
    row: shown[at]?.row ?? null,
    words: segments.map((segment) => ({
      words: text.slice(segment.start, segment.end),
      depth: segment.over.length,
      ends: segment.ends.map(Number),
    })),
  }))
  return { parts, notNumbered: all - spans.length }
}
