import type { Carrier } from '@/lib/domain/text/carry'
import type { ClaimStatus, Kind } from './claim'
import type { ClaimFate } from '@/lib/domain/articles/revision-view'
import type { Stretch } from '@/lib/domain/text/sentences'

/** A claim as it stood in the text before. */
export interface StandingClaim {
  id: string
  number: number
  kind: Kind
  status: ClaimStatus
  /** Where it stood; empty when it was orphaned before. */
  places: readonly Stretch[]
  /** The words it had when it last stood anywhere. */
  words: string
}

export interface CarriedClaim {
  claim: StandingClaim
  /** Its places in the new text, in order; none when it is orphaned. */
  places: Stretch[]
  /** Null for a claim that is set aside, whose fate is nobody's concern. */
  fate: ClaimFate | null
}

/** A verdict rests, or rested, on the words of claims in these states. */
const JUDGED: readonly ClaimStatus[] = ['IN_REVIEW', 'APPROVED', 'STALE']

/** The distinct words under a claim: what the database binds a verdict to. */
function wordsUnder(text: string, places: readonly Stretch[]): string {
  return [...new Set(places.map(({ start, end }) => text.slice(start, end)))].sort().join('\u001f')
}

function inOrder(places: readonly Stretch[]): Stretch[] {
  const seen = new Map(places.map((place) => [`${place.start}-${place.end}`, place]))
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * Carries one claim from text to text.
 *
 * A claim with several places is unchanged while every place it still has is unchanged, and the words under it are the same
 * set as before. So a name that loses one of its five mentions stays approved; it is stale when a mention's sentence changes
 * (its title stands there), and when the only mention by full name goes. A claim that is set aside keeps the places where
 * its very words still stand, so that nobody is asked about them again; new words in their place are looked at anew.
 */
export function carryClaim(claim: StandingClaim, carrier: Carrier, oldText: string, newText: string): CarriedClaim {
  const { id: claimId, number, status } = claim
  const of = { claimId, number }
  if (claim.places.length === 0) {
    const suggestion = status === 'ORPHANED' ? carrier.suggest(claim.words) : null
    return { claim, places: [], fate: suggestion && { ...of, fate: 'orphaned', was: claim.words, suggestion } }
  }
  const carried = claim.places.map((place) => ({ place, to: carrier.carry(place, claim.kind) }))
  const standing = carried.flatMap(({ place, to }) => (to.fate === 'gone' ? [] : [{ place, to }]))

  if (status === 'DISMISSED' || status === 'MERGED') {
    const same = standing.filter(
      ({ place, to }) => oldText.slice(place.start, place.end) === newText.slice(to.start, to.end),
    )
    return { claim, places: inOrder(same.map(({ to: { start, end } }) => ({ start, end }))), fate: null }
  }

  const was = claim.words
  if (standing.length === 0) {
    const suggestion = carried
      .map(({ to }) => (to.fate === 'gone' ? to.suggestion : null))
      .find((found) => found !== null)
    return { claim, places: [], fate: { ...of, fate: 'orphaned', was, ...(suggestion && { suggestion }) } }
  }
  const places = inOrder(standing.map(({ to: { start, end } }) => ({ start, end })))
  const words = ({ place, to }: (typeof standing)[number]) =>
    [oldText.slice(place.start, place.end), newText.slice(to.start, to.end)] as const
  const all = standing.filter(({ to }) => to.fate === 'changed')
  const changed = all.find((one) => words(one)[0] !== words(one)[1]) ?? all[0]
  if (changed || wordsUnder(oldText, claim.places) !== wordsUnder(newText, places)) {
    const [before, now] = changed ? words(changed) : [was, newText.slice(places[0]?.start, places[0]?.end)]
    const context = changed?.to.fate === 'changed' ? changed.to.context : undefined
    const fate = JUDGED.includes(status) ? 'stale' : 'reanchored'
    return { claim, places, fate: { ...of, fate, was: before, now, ...(context && { context }) } }
  }
  const moved = standing.some(({ to }) => to.fate === 'moved')
  return { claim, places, fate: { ...of, fate: moved ? 'moved' : 'kept' } }
}

/** Why a claim is stale after a revision, to be put after "made it stale: ". */
export function whyStale(revision: number, { was, now, context }: ClaimFate): string {
  if (was !== now) return `revision ${revision} has other words there`
  if (context && context.was === context.now) return `revision ${revision} repeats or no longer repeats its sentence`
  return context
    ? `revision ${revision} changed the sentence around it`
    : `revision ${revision} no longer has all of its words`
}
