import type { ExtractedClaim, Kind, Span } from '@/lib/extraction/claim'

/** One place where the text says a claim; offsets in UTF-16 code units. */
export interface PlacedClaim extends Span {
  kind: Kind
  sub?: string
  weight: number
  text: string
  value?: string
  speaker?: string
  speakerStart?: number
  speakerEnd?: number
}

/** The claims place by place, in reading order: one entry per anchor. */
export function listPlaces(text: string, claims: readonly ExtractedClaim[]): PlacedClaim[] {
  return claims
    .flatMap((claim) => claim.anchors.map((anchor) => mentionAt(text, claim, anchor)))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function mentionAt(text: string, claim: ExtractedClaim, { start, end }: Span): PlacedClaim {
  const { kind, sub, weight = 0, value, speaker } = claim
  return {
    kind,
    ...(sub !== undefined && { sub }),
    weight,
    start,
    end,
    text: text.slice(start, end),
    ...(value !== undefined && { value }),
    ...(speaker && { speaker: speaker.text, speakerStart: speaker.start, speakerEnd: speaker.end }),
  }
}
