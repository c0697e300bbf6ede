import { LIMITS } from '@/lib/domain/limits'
import type { ExtractedClaim } from '@/lib/extraction/claim'

/** What was found in a text to be suggested. */
interface Suggested {
  claims: ExtractedClaim[]
  /** How many claims were found beyond the limits, and are not suggested. */
  leftOut: number
}

/** The same on its way between threads: a text is copied in no time, ten thousand claims are not. */
export interface ReadText {
  /** The claims, in JSON. */
  claims: string
  leftOut: number
}

export const asText = ({ claims, leftOut }: Suggested): ReadText => ({ claims: JSON.stringify(claims), leftOut })
export const claimsIn = (read: ReadText | null): ExtractedClaim[] =>
  read ? (JSON.parse(read.claims) as ExtractedClaim[]) : []

/**
 * What of the claims found is suggested: vague times ("now", "recently") are not, since there is nothing in them to check. In order
 * of position; of two that begin together the longer comes first. Speakers still point to the right claim. Of more than the
 * limits allow the first are taken.
 */
export function toSuggest(found: readonly ExtractedClaim[], most: number = LIMITS.suggested.most): Suggested {
  const order = [...found.keys()]
    .filter((index) => found[index]?.sub !== 'vague')
    .sort((a, b) => {
      const [one, other] = [found[a]?.anchors[0], found[b]?.anchors[0]]
      return one && other ? one.start - other.start || other.end - one.end : a - b
    })
  const kept: { index: number; claim: ExtractedClaim }[] = []
  let room: number = LIMITS.places.most
  for (const index of order) {
    const claim = found[index]
    if (!claim || room === 0 || kept.length >= most) break
    const anchors = claim.anchors.slice(0, room)
    room -= anchors.length
    kept.push({ index, claim: { ...claim, anchors } })
  }
  const placeOf = new Map(kept.map(({ index }, place) => [index, place]))
  const claims = kept.map(({ claim }) => {
    if (!claim.speaker) return claim
    const { claim: named, ...speaker } = claim.speaker
    const place = named === undefined ? undefined : placeOf.get(named)
    return { ...claim, speaker: place === undefined ? speaker : { ...speaker, claim: place } }
  })
  return { claims, leftOut: order.length - claims.length }
}
