import type { ClaimFate } from '@/lib/domain/articles/revision-view'
import type { Carried, Carrier } from '@/lib/domain/text/carry'
import { isSameQuoted } from '@/lib/domain/text/fold-marks'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { ClaimStatus, Kind } from './claim'
import { isOfOtherName, sharesNameWord, wordsMissing, wordsUnder } from './claim-words'

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
  /** What its approved verdict asks for in place of its words, and nobody has done yet; empty asks for removal. */
  replacement?: string
}

export interface CarriedClaim {
  claim: StandingClaim
  /** Its places in the new text, in order; none when it is orphaned, or when an approved edit took its words away. */
  places: Stretch[]
  /** Null for a claim that is set aside, whose fate is nobody's concern. */
  fate: ClaimFate | null
}

/** A verdict rests, or rested, on the words of claims in these states. */
const JUDGED: readonly ClaimStatus[] = ['IN_REVIEW', 'APPROVED', 'STALE']

function inOrder(places: readonly Stretch[]): Stretch[] {
  const seen = new Map(places.map((place) => [`${place.start}-${place.end}`, place]))
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

interface Place {
  place: Stretch
  to: Exclude<Carried, { fate: 'gone' | 'applied' }> | { fate: 'applied'; start: number; end: number }
}

/** Where the claim stands now, and which of its places an approved edit took away. */
function standingPlaces(carried: readonly { place: Stretch; to: Carried }[]) {
  const standing: Place[] = []
  let removed = 0
  for (const { place, to } of carried) {
    if (to.fate === 'gone') continue
    if (to.fate !== 'applied') standing.push({ place, to })
    else if (to.place) standing.push({ place, to: { fate: 'applied', ...to.place } })
    else removed++
  }
  return { standing, removed }
}

/**
 * Carries one claim from text to text.
 *
 * A claim with several places is unchanged while every place it still has is unchanged, and the words under it are the same
 * set as before. So a name that loses one of its five mentions stays approved; it is stale when a mention's sentence changes
 * (its title stands there), and when the only mention by full name goes. A mention that became another name is no longer one
 * of this claim, while it has others; where each became another, the name was corrected, and the claim is stale there. A claim that is set aside keeps the places where its very words still stand, so that nobody is asked about
 * them again; new words in their place are looked at anew.
 */
export function carryClaim(claim: StandingClaim, carrier: Carrier, oldText: string, newText: string): CarriedClaim {
  const { id: claimId, number, status } = claim
  const of = { claimId, number }
  if (claim.places.length === 0) {
    const suggestion = status === 'ORPHANED' ? carrier.suggest(claim.words) : null
    return { claim, places: [], fate: suggestion && { ...of, fate: 'orphaned', was: claim.words, suggestion } }
  }
  const each = claim.places.map((place) => ({ place, to: carrier.carry(place, claim.kind, claim.replacement) }))
  const own = each.filter(
    ({ place, to }) =>
      to.fate !== 'changed' ||
      (sharesNameWord(claim, oldText, newText.slice(to.start, to.end)) &&
        !isOfOtherName(claim, { text: oldText, place }, { text: newText, place: to }, carrier.language)),
  )
  const carried = own.some(({ to }) => to.fate !== 'gone') ? own : each
  const { standing, removed } = standingPlaces(carried)
  const words = ({ place, to }: Place) =>
    [oldText.slice(place.start, place.end), newText.slice(to.start, to.end)] as const

  if (status === 'DISMISSED' || status === 'MERGED') {
    const same = standing.filter((one) => isSameQuoted(...words(one)))
    return { claim, places: inOrder(same.map(({ to: { start, end } }) => ({ start, end }))), fate: null }
  }

  const was = claim.words
  const applied = removed + standing.filter(({ to }) => to.fate === 'applied').length
  if (standing.length === 0 && applied === 0) {
    const suggestion = carried
      .map(({ to }) => (to.fate === 'gone' ? to.suggestion : null))
      .find((found) => found !== null)
    return { claim, places: [], fate: { ...of, fate: 'orphaned', was, ...(suggestion && { suggestion }) } }
  }
  const places = inOrder(standing.map(({ to: { start, end } }) => ({ start, end })))
  const all = standing.filter(({ to }) => to.fate === 'changed')
  const changed = all.find((one) => !isSameQuoted(...words(one))) ?? all[0]
  const edit = editMade(claim, oldText, { applied, places, newText })
  if (!changed && applied > 0)
    return { claim, places, fate: { ...of, fate: 'applied', was, now: claim.replacement ?? '', ...edit } }
  if (changed || wordsUnder(oldText, claim.places) !== wordsUnder(newText, places)) {
    const [before, now] = changed ? words(changed) : [was, newText.slice(places[0]?.start, places[0]?.end)]
    const told = changed?.to.fate === 'changed' ? changed.to : null
    const fate = JUDGED.includes(status) ? 'stale' : 'reanchored'
    const why = { ...(told && { context: told.context }), ...(told?.beside && { beside: told.beside }) }
    const lacking = fate === 'stale' ? edit : {}
    return { claim, places, fate: { ...of, fate, was: before, now, ...why, ...lacking } }
  }
  const moved = standing.some(({ to }) => to.fate === 'moved')
  return { claim, places, fate: { ...of, fate: moved ? 'moved' : 'kept' } }
}

/** How much of the edit that an approved verdict asks for the new text has made. */
function editMade(
  { places: before, replacement }: StandingClaim,
  oldText: string,
  { applied, places, newText }: { applied: number; places: readonly Stretch[]; newText: string },
): Pick<ClaimFate, 'edit'> {
  if (replacement === undefined) return {}
  const asked = before.filter(({ start, end }) => !isSameQuoted(oldText.slice(start, end), replacement))
  const missing = places
    .map(({ start, end }) => newText.slice(start, end))
    .filter((words) => !isSameQuoted(words, replacement))
  const [first] = missing
  const lacks = first === undefined || replacement === '' ? '' : wordsMissing(first, replacement)
  return { edit: { made: applied, of: asked.length, lacks, done: missing.length === 0 } }
}
