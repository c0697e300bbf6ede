import { newSuggestions } from './new-suggestions'
import type { StandingText } from './standing'
import { standingIn } from './standing'
import type { SuggestionRows } from './suggestion-rows'
import { anchorRows, suggestionRows } from './suggestion-rows'
import type { ReadText } from './suggestions'
import { claimsIn } from './suggestions'
import { withinRoom } from './within-room'

/** The rows of all that was found in a text that has no claims yet. */
export function firstClaims({ text, reading }: { text: string; reading: ReadText }): SuggestionRows {
  return suggestionRows(claimsIn(reading), { text, lastClaim: 0 }).rows
}

/** What was found in a text that has claims already, and how many more may be suggested. */
export interface Reread {
  text: string
  reading: ReadText
  standing: StandingText
  room: number
  lastClaim: number
}

/** The rows of what is new of it, places that claims have once more, and how many claims were found beyond the limits in all. */
export function freshClaims({ text, reading, standing, room, lastClaim }: Reread) {
  const whole = [{ start: 0, end: text.length }]
  const fresh = newSuggestions(text.length, claimsIn(reading), standingIn(standing).claims, whole)
  const { suggestions, without } = withinRoom(fresh.suggestions, room)
  return {
    mentions: anchorRows(text, fresh.mentions),
    suggested: suggestionRows(suggestions, { text, lastClaim }, fresh.speakers).rows,
    leftOut: reading.leftOut + without,
  }
}
