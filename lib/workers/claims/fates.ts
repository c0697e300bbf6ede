import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import { CLAIM_MOVES, KIND_INFO } from '@/lib/domain/claims/claim'
import type { CarriedClaim } from '@/lib/domain/claims/claim-fate'
import type { Readings } from './readings'
import { changeOfClaim } from './readings'
import { whyStale } from '@/lib/domain/claims/why-stale'
import { inParts } from './rows'

const isJudged = ({ claim }: CarriedClaim) => CLAIM_MOVES.makeStale.from.some((from) => from === claim.status)

/**
 * A claim whose words and sentence went along, but that is read otherwise now, is stale when a verdict rested on it. Both
 * readings are of today's reader. A quote that isn't found any more in the same sentence was lost by the style of its marks alone, which the
 * reader may not know as a quote's.
 */
export function withReading(carried: CarriedClaim, was: Readings, now: Readings): CarriedClaim {
  const { fate } = carried
  if (!fate || !isJudged(carried) || (fate.fate !== 'kept' && fate.fate !== 'moved')) return carried
  const { kind, words, places: before } = carried.claim
  const isLost = KIND_INFO[kind].isSpeech && now.at(kind, carried.places) === null
  const known = isLost ? { ...was, at: () => null } : was
  const reading = changeOfClaim({ was: known, now, kind, before, after: carried.places })
  if (!reading) return carried
  return { ...carried, fate: { ...fate, fate: 'stale', was: words, now: words, reading } }
}

/** Claims that were set aside, or orphaned before, are not counted. A claim on other words with no verdict has moved. */
export function countFates(carried: readonly CarriedClaim[], suggested: number): RevisionReport {
  const report = { kept: 0, moved: 0, stale: 0, orphaned: 0, suggested, applied: 0 }
  for (const { claim, fate } of carried)
    if (fate && claim.status !== 'ORPHANED') report[fate.fate === 'reanchored' ? 'moved' : fate.fate]++
  const { applied, ...counts } = report
  return applied === 0 ? counts : report
}

/** The claims that a new text moves, as rows in parts: each list is written otherwise. */
export interface FateRows {
  /** What was judged, with its reason: {id, why}. */
  stale: string[]
  /** What was stale before and is so for the newer reason: {id, why}. */
  staleBefore: string[]
  /** On other words, with no verdict that rested on them: {id}; as the two below. */
  reanchored: string[]
  orphaned: string[]
  /** Approved edits that are all made now. */
  applied: string[]
}

export function fateRows(number: number, carried: readonly CarriedClaim[]): FateRows {
  const rows = (is: (one: CarriedClaim) => boolean) => {
    const list = carried.filter(is)
    return inParts(
      list.map(({ claim: { id }, fate }) => (fate?.fate === 'stale' ? { id, why: whyStale(number, fate) } : { id })),
    )
  }
  return {
    stale: rows((one) => one.fate?.fate === 'stale' && isJudged(one)),
    staleBefore: rows((one) => one.fate?.fate === 'stale' && !isJudged(one)),
    reanchored: rows(({ fate }) => fate?.fate === 'reanchored'),
    orphaned: rows(({ claim, fate }) => fate?.fate === 'orphaned' && claim.status !== 'ORPHANED'),
    applied: rows(({ fate }) => fate?.fate === 'applied' && fate.edit?.done === true),
  }
}

export function eventsOf(articleId: string, number: number, carried: readonly CarriedClaim[]): AuditEvent[] {
  return carried.flatMap(({ claim, fate }): AuditEvent[] => {
    const of = { subjectId: claim.id, articleId }
    if (fate?.fate === 'stale')
      return [{ kind: 'claim.stale', ...of, data: { claim: claim.number, why: whyStale(number, fate) } }]
    if (fate?.fate === 'orphaned' && claim.status !== 'ORPHANED')
      return [{ kind: 'claim.orphaned', ...of, data: { claim: claim.number, text: claim.words } }]
    if (fate?.fate === 'applied') {
      const { made, of: places } = fate.edit ?? { made: 1, of: 1 }
      return [{ kind: 'claim.edit-applied', ...of, data: { claim: claim.number, revision: number, made, of: places } }]
    }
    if (fate?.fate === 'reanchored' && fate.now !== fate.was)
      return [{ kind: 'claim.reanchored', ...of, data: { claim: claim.number, text: fate.now ?? '' } }]
    return []
  })
}
