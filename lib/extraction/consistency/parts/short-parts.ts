import type { Span, TextBlock } from '@/lib/extraction/claim'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import { countedBy, namesIn } from '@/lib/extraction/consistency/parts/matter'
import { isOnlyCompared } from '@/lib/extraction/consistency/parts/other-amount'
import { isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import { scanQuantities, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'

/** Figures of short parts that are compared: a text must not make this grow without end. */
const MOST_FIGURES = 60

/** A part that tells the article in short, and which of its figures are compared with what. */
export interface Part {
  text: string
  place: Span | undefined
  headline: boolean
  figures: Quantity[]
  /** Stems of all that its figures count. */
  counted: Set<string>
  names: Set<string>
}

/** A figure of a part, with what it counts. */
export interface Figure {
  part: Part
  amount: Quantity
  counted: Set<string>
}

/** An item that says something; “Roads: £5 million” is a row, which `rows-text` has. */
function isItem(reading: Reading, block: TextBlock): boolean {
  return block.role === 'LIST_ITEM' && !/^[^:\d]+: /.test(reading.text.slice(block.start, block.end))
}

/** The headline, then every standfirst, subhead, caption, note and item of a list. */
export function partsOf(reading: Reading): Part[] {
  const headline = headlineOf(reading)
  const parts: Part[] = []
  if (headline) {
    const offset = headline.place?.start ?? 0
    const dates = reading.dates.map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    const figures = scanQuantities(headline.text, dates).map((one) => ({
      ...one,
      start: one.start + offset,
      end: one.end + offset,
    }))
    const names = headline.place ? namesIn(reading, headline.place) : new Set<string>()
    parts.push({ ...headline, headline: true, figures, counted: new Set(), names })
  }
  for (const block of reading.blocks)
    if ((isShort(block) && block.role !== 'HEADLINE') || block.role === 'NOTE' || isItem(reading, block))
      parts.push({
        text: reading.text.slice(block.start, block.end),
        place: block,
        headline: false,
        figures: within(reading.quantities, block),
        counted: new Set(),
        names: namesIn(reading, block),
      })
  let left = MOST_FIGURES
  return parts.map((part) => {
    const figures = part.figures
      .filter(({ kind, text }) => kind !== 'fraction' && text.toLowerCase() !== 'one')
      .filter((figure) => part.headline || !isOnlyCompared(reading.text, figure))
      .slice(0, Math.max(0, left))
    left -= figures.length
    const counted = new Set(figures.flatMap((figure) => [...countedIn(reading, part, figure)]))
    return { ...part, figures, counted }
  })
}

/** What a figure of a part counts; the part may be a headline that does not stand in the text. */
export function countedIn(reading: Reading, part: Part, { kind, start, end }: Quantity): Set<string> {
  if (kind !== 'count') return new Set()
  const offset = part.place?.start ?? 0
  if (!part.headline) return countedBy(reading.text, { start, end })
  return countedBy(part.text, { start: start - offset, end: end - offset })
}
