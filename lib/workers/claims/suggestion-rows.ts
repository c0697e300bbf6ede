import { anchorAt } from '@/lib/domain/claims/anchor'
import { rowIds } from '@/lib/domain/row-ids'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { ExtractedClaim } from '@/lib/extraction/claim'
import { inParts } from './rows'

/** What is kept of the machine's understanding; it is shown as a hint and never trusted. */
export function understood({ sub, value, unit, hedge, why, alias, speaker, roles }: ExtractedClaim) {
  return {
    ...(sub !== undefined && { sub }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(hedge !== undefined && { hedge }),
    ...(why !== undefined && { why }),
    ...(alias !== undefined && { alias }),
    ...(speaker?.cue !== undefined && { cue: speaker.cue }),
    ...(roles && { roles: [...new Set(roles.map(({ text }) => text))] }),
  }
}

/** A place of a claim in a text. */
export interface Placed {
  claimId: string
  place: Stretch
}

/** The rows of anchors in this text. */
export function anchorRows(text: string, placed: readonly Placed[]): string[] {
  return inParts(placed.map(({ claimId, place }) => ({ claim_id: claimId, ...anchorAt(text, place.start, place.end) })))
}

/** Suggestions as they are written: claims first, then their places. */
export interface SuggestionRows {
  claims: string[]
  places: string[]
  count: number
}

/**
 * The rows of suggestions (in order, as `toSuggest` gives them), numbered on from `lastClaim`, and their ids. `speakers` names, by index,
 * claims that are there already. Whoever says a quote comes in an earlier row than the quote, so that the rows can be written part by part.
 */
export function suggestionRows(
  claims: readonly ExtractedClaim[],
  { text, lastClaim }: { text: string; lastClaim: number },
  speakers: ReadonlyMap<number, string> = new Map(),
): { ids: string[]; rows: SuggestionRows } {
  const ids = rowIds(claims.length)
  const rows = claims.map((claim, index) => ({
    id: ids[index],
    number: lastClaim + index + 1,
    kind: claim.kind,
    understood: understood(claim),
    weight: claim.weight ?? null,
    speaker_text: claim.speaker?.text ?? null,
    speaker_id: speakers.get(index) ?? ids[claim.speaker?.claim ?? -1] ?? null,
  }))
  const [quoted, others] = [
    rows.filter(({ speaker_id }) => speaker_id !== null),
    rows.filter(({ speaker_id }) => speaker_id === null),
  ]
  const places = claims.flatMap(({ anchors }, index) => anchors.map((place) => ({ claimId: ids[index] ?? '', place })))
  return {
    ids,
    rows: { claims: inParts([...others, ...quoted]), places: anchorRows(text, places), count: claims.length },
  }
}
