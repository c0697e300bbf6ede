import type { Kind } from '@/lib/domain/claims/claim'
import { changeOfReading } from '@/lib/domain/claims/reading'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { Readings } from './readings'
import { readingsIn } from './readings'
import { newSuggestions } from './new-suggestions'
import { inParts } from './rows'
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
  /** What was found in it under the language that it had before; absent where it has the same. */
  was?: ReadText
  standing: StandingText
  /** The suggestions that nobody has done anything on, and who says what: JSON arrays. */
  untouched: Untouched
  room: number
  lastClaim: number
}

/** Written by PostgreSQL. */
export interface Untouched {
  /** Ids of claims. */
  ids: string
  /** By claim, the claim of its speaker: [{id, speakerId}]. */
  speakers: string
}

interface Suggestion {
  id: string
  kind: Kind
  places: readonly Stretch[]
}

const isAt = (one: Stretch) => (other: Stretch) => one.start === other.start && one.end === other.end

/** Whether a suggestion is one still: the same words, and read as before where it is known how. */
function isStill({ kind, places }: Suggestion, now: Readings, was: Readings | null): boolean {
  const found = now.at(kind, places)
  if (!found || !places.every((place) => found.claim.anchors.some(isAt(place)))) return false
  const before = was?.at(kind, places)
  return !before || changeOfReading(before.reading, found.reading) === null
}

/**
 * The untouched suggestions that are none any more: this reading makes nothing of their words, or something else. Whoever is the speaker
 * of a claim that stays does so too. A reading that was cut off at the limit says nothing of what it did not reach.
 */
function outdated({ reading, was, standing, untouched }: Reread): Set<string> {
  if (reading.leftOut > 0) return new Set()
  const speakers = JSON.parse(untouched.speakers) as { id: string; speakerId: string }[]
  const ids = new Set(JSON.parse(untouched.ids) as string[])
  const needed = new Set(speakers.filter(({ id }) => !ids.has(id)).map(({ speakerId }) => speakerId))
  const [now, before] = [readingsIn(claimsIn(reading)), was ? readingsIn(claimsIn(was)) : null]
  const gone = new Set(
    standingIn(standing)
      .claims.filter((claim) => ids.has(claim.id) && !needed.has(claim.id) && !isStill(claim, now, before))
      .map(({ id }) => id),
  )
  // Who says it is looked up again.
  for (const { id, speakerId } of speakers) if (gone.has(speakerId)) gone.add(id)
  return gone
}

/**
 * The rows of what is new of it, places that claims have once more, what goes because nobody touched it and it is read otherwise now,
 * and how many claims were found beyond the limits in all.
 */
export function freshClaims(given: Reread) {
  const { text, reading, standing, room, lastClaim } = given
  const whole = [{ start: 0, end: text.length }]
  const gone = outdated(given)
  const claims = standingIn(standing).claims.filter(({ id }) => !gone.has(id))
  const fresh = newSuggestions(text.length, claimsIn(reading), claims, whole)
  const { suggestions, without } = withinRoom(fresh.suggestions, room + gone.size)
  return {
    gone: inParts([...gone]),
    goneCount: gone.size,
    mentions: anchorRows(text, fresh.mentions),
    suggested: suggestionRows(suggestions, { text, lastClaim }, fresh.speakers).rows,
    leftOut: reading.leftOut + without,
  }
}
