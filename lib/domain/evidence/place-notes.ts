import type { Block } from '@/lib/domain/articles/block'
import type { Stretch } from '@/lib/domain/text/sentences'
import { sentencesOf } from '@/lib/domain/text/sentences'

/** Where a note stands, in its own words; `about` where these are what it is about, and not what stands before its mark. */
interface Standing {
  on: string
  isAbout?: boolean
}

/** A note in the text; UTF-16 code units. */
export interface Placed {
  /** The sentence that it stands at. */
  sentence: Stretch
  /** The words whose claims it is proposed for. */
  of: Stretch
  /** Where its mark stands. */
  at: number
}

/** With fewer characters than this a place is not told from others. */
const FEWEST = 12

/** The words themselves, then ever fewer of the last ones: a part may have been corrected since. */
function placeOf(flat: string, on: string, from: number): Stretch | null {
  const words = on.trim()
  if (words === '') return null
  for (let length = words.length; length >= Math.min(FEWEST, words.length); length = Math.floor(length / 2)) {
    const sought = words.slice(-length)
    const later = flat.indexOf(sought, from)
    const at = later === -1 ? flat.indexOf(sought) : later
    if (at !== -1) return { start: at, end: at + sought.length }
    if (length === 1) break
  }
  return null
}

/**
 * Finds each note in the text by the words that it stands at, in the order given: of two places that read alike, the one after the note
 * before. Several notes at one sentence share its words between them: each is of what stands since the one before. Null where no place has
 * its words.
 */
export function placeNotes(
  text: string,
  blocks: readonly Pick<Block, 'start' | 'end'>[],
  notes: readonly Standing[],
  language: string,
): (Placed | null)[] {
  const flat = text.replace(/\s/g, ' ')
  let from = 0
  // Many notes stand in one block: it is cut once.
  const cut = new Map<number, Stretch[]>()
  const sentencesIn = (block: Stretch): Stretch[] => {
    const known = cut.get(block.start) ?? sentencesOf(text.slice(block.start, block.end), language)
    cut.set(block.start, known)
    return known
  }
  const found = notes.map(({ on, isAbout = false }) => {
    const place = placeOf(flat, on.replace(/\s+/g, ' '), from)
    if (!place) return null
    if (!isAbout) from = place.start
    const block = blocks.find(({ start, end }) => start < place.end && place.end <= end) ?? {
      start: 0,
      end: text.length,
    }
    const within = sentencesIn(block).findLast(({ start }) => block.start + start < place.end)
    if (!within) return null
    const sentence = { start: block.start + within.start, end: block.start + within.end }
    return { sentence, of: isAbout ? place : sentence, mark: place.end, isAbout }
  })
  const marks = found.flatMap((one) => (one && !one.isAbout ? [one] : []))
  return found.map((one) => {
    if (!one) return null
    const { sentence, mark, isAbout } = one
    if (isAbout) return { sentence, of: one.of, at: mark }
    const inSentence = marks.filter((other) => other.sentence.start === sentence.start).map((other) => other.mark)
    const before = Math.max(sentence.start, ...inSentence.filter((other) => other < mark))
    const isLast = !inSentence.some((other) => other > mark)
    return { sentence, of: { start: before, end: isLast ? sentence.end : mark }, at: mark }
  })
}
