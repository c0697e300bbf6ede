import type { ExtractedClaim } from '@/lib/extraction/claim'

/** Without a link to a speaker that there was no room for. */
const linkedWithin =
  (count: number) =>
  (claim: ExtractedClaim): ExtractedClaim => {
    if (claim.speaker?.claim === undefined || claim.speaker.claim < count) return claim
    const { start, end, text, cue } = claim.speaker
    return { ...claim, speaker: { start, end, text, ...(cue !== undefined && { cue }) } }
  }

/** The first suggestions, as far as there is room, and how many there is none for. */
export function withinRoom(
  fresh: readonly ExtractedClaim[],
  room: number,
): { suggestions: ExtractedClaim[]; without: number } {
  const first = fresh.slice(0, room)
  return { suggestions: first.map(linkedWithin(first.length)), without: fresh.length - first.length }
}
