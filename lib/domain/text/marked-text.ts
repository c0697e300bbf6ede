/** Where a claim stands in the text; UTF-16 code units. */
export interface MarkedSpan {
  id: string
  start: number
  end: number
}

/** A stretch under the same claims throughout. */
export interface Segment {
  start: number
  end: number
  /** Ids of the claims over it, the outermost (longest) first. */
  over: string[]
  /** Ids of the claims whose span ends here, the innermost first. */
  ends: string[]
}

export interface MarkedParagraph {
  start: number
  end: number
  segments: Segment[]
}

interface Paragraph {
  start: number
  end: number
}

/** The lines of a text that say something, with their places. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim())
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
}

const longerFirst = (a: MarkedSpan, b: MarkedSpan) =>
  b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1)

function segmentsOf({ start, end }: Paragraph, spans: MarkedSpan[]): Segment[] {
  const cuts = new Set([start, end])
  for (const span of spans) {
    cuts.add(Math.max(start, span.start))
    cuts.add(Math.min(end, span.end))
  }
  const beginAt = Map.groupBy(spans, (span) => Math.max(start, span.start))
  const at = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: MarkedSpan[] = []
  for (const [index, from] of at.entries()) {
    const to = at[index + 1]
    if (to === undefined) break
    open = [...open.filter((span) => span.end > from), ...(beginAt.get(from) ?? [])]
    open.sort(longerFirst)
    const over = open.map(({ id }) => id)
    const ends = open.filter((span) => span.end === to).map(({ id }) => id)
    segments.push({ start: from, end: to, over, ends: ends.reverse() })
  }
  return segments
}

/**
 * The paragraphs of a text, or the stretches of it that are given in their place, cut into flat segments, each under a fixed set of claims. Together the segments of a paragraph
 * are its text, once and in order; nested and overlapping claims share segments. Takes time in proportion to the text and
 * the spans (times the depth of nesting).
 */
export function markText(
  text: string,
  spans: readonly MarkedSpan[],
  stretches: readonly Paragraph[] = paragraphsOf(text),
): MarkedParagraph[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || longerFirst(a, b))
  let next = 0
  let carried: MarkedSpan[] = []
  return stretches.map(({ start, end }) => {
    const paragraph = { start, end }
    carried = carried.filter((span) => span.end > paragraph.start)
    for (let span = sorted[next]; span && span.start < paragraph.end; span = sorted[++next])
      if (span.end > paragraph.start) carried.push(span)
    return { ...paragraph, segments: segmentsOf(paragraph, carried.slice()) }
  })
}
