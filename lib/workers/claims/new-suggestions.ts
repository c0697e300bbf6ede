import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import { KINDS } from '@/lib/domain/claims/claim'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { ExtractedClaim } from '@/lib/extraction/claim'

/** A claim that stands in the new text already, with its places there. */
export interface Standing {
  id: string
  kind: Kind
  status: ClaimStatus
  places: readonly Stretch[]
}

export interface NewSuggestions {
  /** More places of claims that nothing rests on yet: a name that the new text says once more. */
  mentions: { claimId: string; place: Stretch }[]
  suggestions: ExtractedClaim[]
  /** For a quote among `suggestions`, by index: the standing claim of its speaker. */
  speakers: Map<number, string>
  /** For everything found, by index: the standing claim on it, or the number of the suggestion that it became. */
  standsAs: (found: number) => string | number | undefined
}

const key = ({ start, end }: Stretch) => `${start}-${end}`
const kindBit = (kind: Kind) => 1 << KINDS.indexOf(kind)
const FRESH = 128

/**
 * Of what extraction finds in a new text, what is new: places in its fresh sentences that no claim of the kind touches and
 * no claim at all stands on exactly. A claim that a person dismissed is not suggested again. `found` is in order of position.
 */
export function newSuggestions(
  length: number,
  found: readonly ExtractedClaim[],
  standing: readonly Standing[],
  fresh: readonly Stretch[],
): NewSuggestions {
  const taken = new Uint8Array(length)
  const mark = ({ start, end }: Stretch, bit: number) => {
    for (let at = start; at < end; at++) taken[at] = (taken[at] ?? 0) | bit
  }
  const exactly = new Set<string>()
  const ownerOf = new Map<string, Standing>()
  for (const stretch of fresh) mark(stretch, FRESH)
  for (const claim of standing)
    for (const place of claim.places) {
      mark(place, kindBit(claim.kind))
      exactly.add(key(place))
      const owner = `${claim.kind} ${key(place)}`
      if (!ownerOf.has(owner)) ownerOf.set(owner, claim)
    }
  const touches = ({ start, end }: Stretch, bit: number) => {
    for (let at = start; at < end; at++) if ((taken[at] ?? 0) & bit) return true
    return false
  }

  const mentions: NewSuggestions['mentions'] = []
  const kept: { index: number; claim: ExtractedClaim }[] = []
  const ownerByIndex = new Map<number, string>()
  for (const [index, claim] of found.entries()) {
    const owners = claim.anchors.flatMap((place) => ownerOf.get(`${claim.kind} ${key(place)}`) ?? [])
    const owner = owners.find(({ status }) => status !== 'DISMISSED' && status !== 'MERGED')
    if (owner) ownerByIndex.set(index, owner.id)
    const free = claim.anchors.filter(
      (place) => touches(place, FRESH) && !touches(place, kindBit(claim.kind)) && !exactly.has(key(place)),
    )
    const [first] = free
    if (!first) continue
    if (owner && (owner.status === 'SUGGESTED' || owner.status === 'OPEN'))
      for (const place of free) mentions.push({ claimId: owner.id, place })
    else kept.push({ index, claim: { ...claim, anchors: free } })
  }

  const speakers = new Map<number, string>()
  const newIndex = new Map(kept.map(({ index }, place) => [index, place]))
  const suggestions = kept.map(({ claim }, place) => {
    if (claim.speaker?.claim === undefined) return claim
    const { claim: named, ...speaker } = claim.speaker
    const known = ownerByIndex.get(named)
    if (known !== undefined) speakers.set(place, known)
    const among = newIndex.get(named)
    return { ...claim, speaker: among === undefined || known !== undefined ? speaker : { ...speaker, claim: among } }
  })
  return { mentions, suggestions, speakers, standsAs: (index) => ownerByIndex.get(index) ?? newIndex.get(index) }
}
