import type { PdfLine } from './pdf-line'
import { wordsOfLine } from './pdf-line'

/** Page heads and feet stand in this much of a page’s height, above and below. */
const BAND = 0.1
const MOST_IN_BAND = 3
/** On so many of the pages, or two where there are few, a line is the file’s and no article’s. */
const OFTEN = 0.3

const PAGE_NUMBER =
  /^(?:(?:page|seite|p\.|s\.|стр\.?|صفحة)\s*)?[-–—|]?\s*\d{1,4}\s*(?:(?:\/|of|von|de|di|sur|из|من)\s*\d{1,4})?\s*[-–—|]?$/iu

/** One line on many pages reads the same but for its figures. */
const likeness = (line: PdfLine) => wordsOfLine(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()

interface LaidPage {
  lines: readonly PdfLine[]
  height: number
}

function inBands({ lines, height }: LaidPage): PdfLine[] {
  const byPlace = [...lines].sort((a, b) => a.y - b.y)
  return [
    ...byPlace.slice(0, MOST_IN_BAND).filter(({ y }) => y < height * BAND),
    ...byPlace.slice(-MOST_IN_BAND).filter(({ y }) => y > height * (1 - BAND)),
  ]
}

/** The lines at the head or foot of pages that say the same on many of them, or only count the pages. */
export function marginLines(pages: readonly LaidPage[]): Set<PdfLine> {
  const seen = new Map<string, PdfLine[]>()
  for (const page of pages)
    for (const line of inBands(page)) {
      const key = likeness(line)
      seen.set(key, [...(seen.get(key) ?? []), line])
    }
  const found = new Set<PdfLine>()
  for (const alike of seen.values()) {
    const onPages = new Set(alike.map(({ page }) => page)).size
    const isOften = pages.length > 1 && onPages >= Math.max(2, Math.ceil(pages.length * OFTEN))
    for (const line of alike) if (isOften || PAGE_NUMBER.test(wordsOfLine(line))) found.add(line)
  }
  return found
}
