import type { Kind } from '@/lib/domain/claims/claim'
import type { Stretch } from '@/lib/domain/text/sentences'
import { readingsIn } from './readings'
import { understood } from './suggestion-rows'
import type { ReadText } from './suggestions'
import { claimsIn } from './suggestions'

/** What was understood of the words that a claim stands on. */
export interface WordsRead {
  id: string
  understood: ReturnType<typeof understood> | Record<string, never>
  weight: number | null
  /** The speaker as the text names it there, and the name that this leads to. */
  speaker: { text: string; name: string } | null
}

/** What one reading of a text says of claims on these places, in order; nothing where the reader finds no such claim on just these words. */
export function wordsRead({
  reading,
  claims,
}: {
  /** The text that was read. */
  text: string
  reading: ReadText | null
  claims: readonly { id: string; kind: Kind; places: readonly Stretch[] }[]
}): WordsRead[] {
  const readings = readingsIn(claimsIn(reading))
  return claims.map(({ id, kind, places }) => {
    const found = readings.at(kind, places)
    if (!found) return { id, understood: {}, weight: null, speaker: null }
    const { claim, reading: read } = found
    const speaker = claim.speaker ? { text: claim.speaker.text, name: read.speaker ?? claim.speaker.text } : null
    return { id, understood: understood(claim), weight: claim.weight ?? null, speaker }
  })
}
