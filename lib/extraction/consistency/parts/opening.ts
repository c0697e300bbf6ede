import type { BlockRole } from '@/lib/extraction/claim'
import { blockAt } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Parts that stand beside the running text, wherever a page sets them. */
const BESIDE: ReadonlySet<BlockRole | undefined> = new Set<BlockRole>(['CAPTION', 'PULL_QUOTE', 'TABLE_CELL', 'NOTE'])

/** The first sentences of the running text from a position on: a picture or a pull quote between headline and text is none of them. */
export function openingOf(reading: Reading, from: number, count: number): Sentence[] {
  const opening: Sentence[] = []
  for (const sentence of reading.sentences) {
    if (opening.length === count) break
    if (sentence.start >= from && !BESIDE.has(blockAt(reading, sentence)?.role)) opening.push(sentence)
  }
  return opening
}
