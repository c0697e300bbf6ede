import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import { eventRow } from '@/lib/domain/audit/event-row'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import type { AskedEdit } from '@/lib/domain/text/applied-edit'
import { carrier } from '@/lib/domain/text/carry'
import type { TwoTexts } from '@/lib/domain/text/match-sentences'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { Written, WrittenBefore } from '@/lib/domain/text/written-words'
import { writtenIn } from '@/lib/domain/text/written-words'
import type { FateRows } from './fates'
import { countFates, eventsOf, fateRows, withReading } from './fates'
import { newSuggestions } from './new-suggestions'
import { readAgain, readingRows, readingsIn } from './readings'
import { inParts } from './rows'
import type { StandingText } from './standing'
import { standingIn } from './standing'
import type { SuggestionRows } from './suggestion-rows'
import { anchorRows, suggestionRows } from './suggestion-rows'
import type { ReadText } from './suggestions'
import { claimsIn } from './suggestions'
import { withinRoom } from './within-room'

/** A new text, and what stands in the one before. */
export interface Carrying {
  articleId: string
  text: string
  was: string
  parts: TwoTexts
  language: string
  standing: StandingText
  /** Who wrote the old text, and what of earlier texts, in JSON. */
  written: string
  writtenBefore: string
  /** The new one: its number, and who brings it in. */
  revision: { number: number; by: string }
  /** What was found in it, and what today's reader finds in the one before; null where that could not be read within the limits. */
  reading: ReadText | null
  earlier: ReadText | null
  /** Stretches that nobody has read for claims yet, although they stood there before. */
  unread: readonly Stretch[]
  /** How many more claims may be suggested, and the number given to the last one. */
  room: number
  lastClaim: number
}

/** What a new text does to the claims that stand in the old one: all that is to be written, as rows in parts. */
export interface CarriedText {
  counts: RevisionReport
  /** What is kept with the revision: the counts, and each claim's fate; in JSON. */
  report: string
  /** Where claims that were there stand now. */
  places: string[]
  suggested: SuggestionRows
  /** How many claims were found beyond the limits, in all; null where the text was not read. */
  leftOut: number | null
  /** Who wrote the new text. */
  written: string[]
  fates: FateRows
  readings: string[]
  events: string[]
  /** Edits that approved verdicts ask for. */
  edits: (AskedEdit & { givenById: string })[]
}

export function carryClaims(given: Carrying): CarriedText {
  const { articleId, text, was, parts, language, revision, reading, earlier } = given
  const { claims, edits } = standingIn(given.standing)
  const found = claimsIn(reading)
  // What could not be read is compared with nothing.
  const isComparable = reading !== null && earlier !== null
  const [before, after] = [readingsIn(isComparable ? claimsIn(earlier) : []), readingsIn(isComparable ? found : [])]

  const carrying = carrier(was, text, language, edits, parts)
  const carried = claims.map((claim) => withReading(carryClaim(claim, carrying, was, text), before, after))
  const standing = carried.map(({ claim, places }) => ({ ...claim, places }))
  const fresh = newSuggestions(text.length, found, standing, [...carrying.fresh, ...given.unread])
  const { suggestions, without } = withinRoom(fresh.suggestions, given.room)
  const { ids, rows } = suggestionRows(suggestions, { text, lastClaim: given.lastClaim }, fresh.speakers)
  const standsAs = (index: number): string | null => {
    const claim = fresh.standsAs(index)
    return typeof claim === 'number' ? (ids[claim] ?? null) : (claim ?? null)
  }
  const written = writtenIn(
    carrying,
    JSON.parse(given.written) as Written[],
    revision,
    (edit) => edits.flatMap((one) => (one === edit ? [one.givenById] : [])),
    JSON.parse(given.writtenBefore) as WrittenBefore[],
  )
  const counts = countFates(carried, suggestions.length)
  const places = carried.flatMap(({ claim, places }) => places.map((place) => ({ claimId: claim.id, place })))
  return {
    counts,
    report: JSON.stringify({ ...counts, fates: carried.flatMap(({ fate }) => fate ?? []) }),
    places: anchorRows(text, [...places, ...fresh.mentions]),
    suggested: rows,
    leftOut: reading && reading.leftOut + without,
    written: inParts(written),
    fates: fateRows(revision.number, carried),
    readings: readingRows(readAgain(carried, after, standsAs)),
    events: inParts(eventsOf(articleId, revision.number, carried).map(eventRow)),
    edits,
  }
}
