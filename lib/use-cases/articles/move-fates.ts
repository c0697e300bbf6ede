import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { CarriedClaim } from '@/lib/domain/claims/claim-fate'
import type { Readings } from './readings'
import { changeOfClaim } from './readings'
import { whyStale } from '@/lib/domain/claims/why-stale'

const isJudged = ({ claim }: CarriedClaim) => CLAIM_MOVES.makeStale.from.some((from) => from === claim.status)

/**
 * A claim whose words and sentence went along, but that is read otherwise now, is stale when a verdict rested on it. Both
 * readings are of today's reader.
 */
export function withReading(carried: CarriedClaim, was: Readings, now: Readings): CarriedClaim {
  const { fate } = carried
  if (!fate || !isJudged(carried) || (fate.fate !== 'kept' && fate.fate !== 'moved')) return carried
  const { kind, words, places: before } = carried.claim
  const reading = changeOfClaim({ was, now, kind, before, after: carried.places })
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

/**
 * A few writes, however many claims there are. Whoever changed the words under a claim may not approve a verdict on them; whoever
 * made an approved edit changed nothing that the verdict did not ask for.
 */
export async function moveFates(
  tx: Transaction,
  number: number,
  carried: readonly CarriedClaim[],
  actor: Actor,
): Promise<void> {
  const changed = carried.filter(({ fate }) => fate?.fate === 'stale' || fate?.fate === 'reanchored')
  const orphaned = carried.filter(({ claim, fate }) => fate?.fate === 'orphaned' && claim.status !== 'ORPHANED')
  const applied = carried.filter(({ fate }) => fate?.fate === 'applied')
  const ids = (list: readonly CarriedClaim[]) => list.map(({ claim }) => claim.id)
  const { makeStale, orphan } = CLAIM_MOVES
  const touched = { textChangedById: actor.id, version: { increment: 1 } }
  const now = new Date()
  const stale = Map.groupBy(
    changed.filter(({ fate }) => fate?.fate === 'stale'),
    ({ fate }) => (fate ? whyStale(number, fate) : ''),
  )
  for (const [staleReason, list] of stale) {
    const judged = list.filter(isJudged)
    const status = { status: makeStale.to, movedAt: now }
    await tx.claim.updateMany({ where: { id: { in: ids(judged) } }, data: { ...touched, ...status, staleReason } })
    // What was stale before is stale for the newer reason.
    const before = list.filter((one) => !isJudged(one))
    await tx.claim.updateMany({ where: { id: { in: ids(before) } }, data: { ...touched, staleReason } })
  }
  const reanchored = ids(changed.filter(({ fate }) => fate?.fate === 'reanchored'))
  await tx.claim.updateMany({ where: { id: { in: reanchored } }, data: touched })
  await tx.claim.updateMany({
    where: { id: { in: ids(orphaned) } },
    data: { ...touched, status: orphan.to, movedAt: now },
  })
  const done = applied.filter(({ fate }) => fate?.edit?.done)
  await tx.claim.updateMany({
    where: { id: { in: ids(done) } },
    data: { appliedIn: number, version: { increment: 1 } },
  })
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
