import type { ExtractedClaim, BlockRole, ExtractOptions, Kind, Span, TextBlock } from './claim'
import { KINDS } from './claim'
import { extractClaims } from './extract-claims'

/** Something a checker would underline. */
interface Checkable extends Span {
  kind: Kind
  text: string
}

export interface Coverage {
  /** How many of the checkable things a given span covers. */
  covered: number
  total: number
  uncovered: Checkable[]
  /** The same by kind, statements too; kinds of which there is nothing are left out. */
  kinds: { kind: Kind; covered: number; total: number }[]
  /** The same for each kind of part that has something checkable, in the order in which they stand in the article. */
  parts: { role: BlockRole; covered: number; total: number }[]
}

const UNDERLINED: ReadonlySet<Kind> = new Set(['QUOTE', 'PERSON', 'ORGANISATION', 'PLACE', 'DATE', 'NUMBER'])

/**
 * The coverage meter. The denominator is every place where extractClaims finds a quote, a name, a date or a number in
 * this text, each mention by itself, vague times such as "now" and "recently" left out. Statements have no edge that a reader
 * sees, and are counted by kind alone. In a language other than English that is what kindsReadIn lists. One is covered when a single given span contains it from first to last letter,
 * or when it lies inside the union of spans that touch or overlap. A span that starts before 0 or ends past the text counts as far as it lies inside it.
 * Whoever has the text's claims already gives them as `found`.
 */
export function measureCoverage(
  text: string,
  spans: readonly Span[],
  options: ExtractOptions = {},
  found: readonly ExtractedClaim[] = extractClaims(text, options),
): Coverage {
  const all = found
    .filter(({ sub }) => sub !== 'vague')
    .flatMap(({ kind, anchors }) =>
      anchors.map(({ start, end }) => ({ start, end, kind, text: text.slice(start, end) })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const union = joinSpans(spans)
  let reached = 0
  const missing = all.filter(({ start, end }) => {
    while (reached < union.length && (union[reached]?.end ?? 0) <= start) reached++
    const span = union[reached]
    return !(span && span.start <= start && end <= span.end)
  })
  const checkable = all.filter(({ kind }) => UNDERLINED.has(kind))
  const uncovered = missing.filter(({ kind }) => UNDERLINED.has(kind))
  const lacking = new Set(missing)
  return {
    covered: checkable.length - uncovered.length,
    total: checkable.length,
    uncovered,
    kinds: kindsOf(all, lacking),
    parts: partsOf(checkable, lacking, options.blocks ?? []),
  }
}

function kindsOf(all: readonly Checkable[], uncovered: ReadonlySet<Checkable>): Coverage['kinds'] {
  return KINDS.flatMap((kind) => {
    const own = all.filter((one) => one.kind === kind)
    const covered = own.filter((one) => !uncovered.has(one)).length
    return own.length > 0 ? [{ kind, covered, total: own.length }] : []
  })
}

/** How much of each kind of part is covered. What is checkable comes in order, and so do the blocks. */
function partsOf(checkable: readonly Checkable[], uncovered: ReadonlySet<Checkable>, blocks: readonly TextBlock[]) {
  const parts = new Map<BlockRole, { role: BlockRole; covered: number; total: number }>()
  let at = 0
  for (const thing of checkable) {
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= thing.start) at++
    const role = blocks[at]?.role ?? 'BODY'
    const part = parts.get(role) ?? { role, covered: 0, total: 0 }
    part.total++
    if (!uncovered.has(thing)) part.covered++
    parts.set(role, part)
  }
  return [...parts.values()]
}

/** The spans in order, those that touch or overlap joined. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ start: span.start, end: span.end })
  }
  return joined
}
