import type { Kind } from '@/lib/domain/claims/claim'
import type { CarriedClaim } from '@/lib/domain/claims/claim-fate'
import { isSameQuoted } from '@/lib/domain/text/fold-marks'
import type { ReadInside, Reading } from '@/lib/domain/claims/reading'
import { changeInside, changeOfReading } from '@/lib/domain/claims/reading'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { ExtractedClaim } from '@/lib/extraction/claim'
import { inParts } from './rows'
import { understood } from './suggestion-rows'

/** What a reader found for a standing claim: the claim that it would suggest there, and that one's number in the list. */
interface FoundReading {
  index: number
  claim: ExtractedClaim
  reading: Reading
}

/** What a reader found in one text, looked up for a claim by its kind and places. */
export interface Readings {
  /** What was found on just these places; nothing where the words were marked by hand otherwise. */
  at: (kind: Kind, places: readonly Stretch[]) => FoundReading | null
  /** The days and amounts that stand within these places, in order. */
  inside: (places: readonly Stretch[]) => ReadInside[]
}

export function readingsIn(found: readonly ExtractedClaim[]): Readings {
  const key = (kind: Kind, { start, end }: Stretch) => `${kind} ${start}-${end}`
  const at = new Map<string, number>()
  for (const [index, { kind, anchors }] of found.entries()) for (const place of anchors) at.set(key(kind, place), index)
  const read = found
    .flatMap(({ anchors, text: words, value, unit }) =>
      value === undefined
        ? []
        : anchors.map(({ start, end }) => ({ start, end, words, value, ...(unit !== undefined && { unit }) })),
    )
    .sort((a, b) => a.start - b.start)
  return {
    at: (kind, places) => {
      const index = places.map((place) => at.get(key(kind, place))).find((one) => one !== undefined)
      const claim = index === undefined ? undefined : found[index]
      return index === undefined || !claim ? null : { index, claim, reading: readingOfClaim(claim, found) }
    },
    inside: (places) =>
      places.flatMap(({ start, end }) => {
        const inside: ReadInside[] = []
        for (let index = firstFrom(read, start); index < read.length; index++) {
          const one = read[index]
          if (!one || one.start >= end) break
          if (one.end <= end) inside.push(one)
        }
        return inside
      }),
  }
}

/** The number of the first that begins there or later; they are in order. */
function firstFrom(list: readonly Stretch[], start: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** A claim in two readings: what was found on its words, and the days and amounts within them. */
interface ReadTwice {
  was: Readings
  now: Readings
  kind: Kind
  /** Where it stood in the text that was read first, and where in the other. */
  before: readonly Stretch[]
  after: readonly Stretch[]
}

/** How the words of one claim are read otherwise now, or null. What is not read any more is another reading too. */
export function changeOfClaim({ was, now, kind, before, after }: ReadTwice): { was: string; now: string } | null {
  const [first, second] = [was.at(kind, before), now.at(kind, after)]
  const own = first || second ? changeOfReading(first?.reading ?? {}, second?.reading ?? {}) : null
  return own ?? changeInside(was.inside(before), now.inside(after))
}

function readingOfClaim({ value, unit, speaker }: ExtractedClaim, found: readonly ExtractedClaim[]): Reading {
  const named = speaker && (speaker.claim === undefined ? undefined : found[speaker.claim]?.text)
  return {
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(speaker && { speaker: named ?? speaker.text }),
  }
}

/** A claim as its words are read now; `claim` null takes away what was understood of words that are gone. */
export interface ReadAnew {
  claimId: string
  claim: ExtractedClaim | null
  /** The claim of the speaker, where there is one. */
  speakerId: string | null
}

/**
 * What is kept of claims whose text was read anew: each as it is read now, and nothing of words that changed and that the reader
 * makes nothing of. A claim that is set aside, and one on the same words that were marked by hand, keep what they have.
 */
export function readAgain(
  carried: readonly CarriedClaim[],
  now: Readings,
  claimOf: (index: number) => string | null,
): ReadAnew[] {
  return carried.flatMap(({ claim, places, fate }): ReadAnew[] => {
    if (!fate || places.length === 0) return []
    const found = now.at(claim.kind, places)
    const speaker = found?.claim.speaker?.claim
    const speakerId = speaker === undefined ? null : claimOf(speaker)
    if (found) return [{ claimId: claim.id, claim: found.claim, speakerId: speakerId === claim.id ? null : speakerId }]
    const hasOtherWords = fate.now !== undefined && fate.was !== undefined && !isSameQuoted(fate.was, fate.now)
    return hasOtherWords ? [{ claimId: claim.id, claim: null, speakerId: null }] : []
  })
}

/** The rows that keep what was understood of these claims. */
export function readingRows(readings: readonly ReadAnew[]): string[] {
  return inParts(
    readings.map(({ claimId, claim, speakerId }) => ({
      id: claimId,
      understood: claim ? understood(claim) : {},
      weight: claim?.weight ?? null,
      read: claim !== null,
      speaker_text: claim?.speaker?.text ?? null,
      speaker_id: speakerId,
    })),
  )
}
