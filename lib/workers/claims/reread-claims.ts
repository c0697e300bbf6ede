import { eventRow } from '@/lib/domain/audit/event-row'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { sayChangeOfReading } from '@/lib/domain/claims/reading'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { ReadAnew } from './readings'
import { changeOfClaim, readingRows, readingsIn } from './readings'
import { inParts } from './rows'
import type { StandingText } from './standing'
import { standingIn } from './standing'
import type { ReadText } from './suggestions'
import { claimsIn } from './suggestions'

/** One text read in two ways, and the claims that stand in it. */
export interface ReadTwice {
  articleId: string
  text: string
  was: ReadText
  now: ReadText
  /** What changed between the two, as a sentence begins: “the publication date”. */
  why: string
  standing: StandingText
  /** By claim, the claim of its speaker: [{id, speakerId}], in JSON. */
  speakers: string
}

/** What another reading does to the claims that stand: rows in parts of what is stale {id, why}, of what was understood, and of events. */
export function rereadClaims({ articleId, why, standing, ...given }: ReadTwice) {
  const [was, now] = [readingsIn(claimsIn(given.was)), readingsIn(claimsIn(given.now))]
  const speakers = JSON.parse(given.speakers) as { id: string; speakerId: string | null }[]
  const speakerOf = new Map(speakers.map(({ id, speakerId }) => [id, speakerId]))
  const readings: ReadAnew[] = []
  const stale: { id: string; number: number; why: string }[] = []
  const changed: Stretch[] = []
  for (const { id, number, kind, status, places } of standingIn(standing).claims) {
    const found = now.at(kind, places)
    // Nothing is left of a reading that the new language doesn't give; words that were marked by hand keep what they have.
    if (found || was.at(kind, places))
      readings.push({ claimId: id, claim: found?.claim ?? null, speakerId: speakerOf.get(id) ?? null })
    const change = changeOfClaim({ was, now, kind, before: places, after: places })
    if (change) changed.push(...places.map(({ start, end }) => ({ start, end })))
    if (change && CLAIM_MOVES.makeStale.from.some((from) => from === status))
      stale.push({ id, number, why: sayChangeOfReading(change) })
  }
  return {
    stale: inParts(stale.map(({ id, why: said }) => ({ id, why: `${why} was changed: ${said}` }))),
    readings: readingRows(readings),
    /** Where claims stand that say something else now. */
    changed: inParts(changed),
    events: inParts(
      stale.map(({ id, number, why: said }) =>
        eventRow({ kind: 'claim.stale', subjectId: id, articleId, data: { claim: number, why: said, changed: why } }),
      ),
    ),
  }
}
