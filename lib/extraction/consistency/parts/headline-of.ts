import type { Span } from '@/lib/extraction/claim'
import type { Reading } from '@/lib/extraction/consistency/reading'

const LONGEST_HEADLINE = 160

export interface Headline {
  text: string
  /** Where it stands in the text; undefined when it was given apart. */
  place: Span | undefined
}

/** The block that is the headline, the headline given, or a short first line without a full stop above a longer text. */
export function headlineOf(reading: Reading): Headline | undefined {
  if (reading.blocks.length > 0) {
    const block = reading.blocks.find(({ role }) => role === 'HEADLINE')
    return block && { text: reading.text.slice(block.start, block.end), place: block }
  }
  const given = reading.headline?.trim()
  if (given) {
    const at = reading.text.slice(0, 400).indexOf(given)
    return { text: given, place: at < 0 ? undefined : { start: at, end: at + given.length } }
  }
  const [first, second] = reading.sentences
  if (!first?.heading || !second || first.paragraph === second.paragraph || first.text.length > LONGEST_HEADLINE)
    return undefined
  return { text: first.text, place: { start: first.start, end: first.end } }
}
