import 'server-only'
import { db } from '@/lib/db/client'
import { isSecurityKind, SECURITY_KINDS } from '@/lib/domain/people/security-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { LIMITS } from '@/lib/domain/limits'
import { COUNTED_NEEDS } from '@/lib/domain/counted'

export interface SecurityEventView {
  label: string
  /** Whose account; null for an address that nobody here has. */
  who: string | null
  /** A keyed hash of the caller's address; null where it can't be told. */
  place: string | null
  count: number
  lastAt: string
  alarming: boolean
}

/** What was refused at the doors, newest first, the last 500 rows. For admins only. */
export async function securityEvents(actor: Actor): Promise<SecurityEventView[]> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  const rows = await db().securityEvent.findMany({ orderBy: { lastAt: 'desc' }, take: LIMITS.page.most })
  const ids = [...new Set(rows.map(({ personId }) => personId).filter((id) => id !== ''))]
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ kind, personId, place, count, lastAt }) => {
    const info = isSecurityKind(kind) ? SECURITY_KINDS[kind] : { label: kind, alarm: 1 }
    return {
      label: info.label,
      who: names.get(personId) ?? null,
      place: place || null,
      count,
      lastAt: lastAt.toISOString(),
      alarming: count >= info.alarm,
    }
  })
}

/** Since when events are new to this admin; null where they have seen none yet. */
async function seenBy(actor: Actor): Promise<Date | null> {
  const seen = await db().securitySeen.findUnique({ where: { personId: actor.id }, select: { at: true } })
  return seen?.at ?? null
}

/** How many things admins should look at happened since this one last did; 0 for everybody else. */
export async function unseenAlarms(actor: Actor): Promise<number> {
  if (whyNotAdminister(actor) !== null) return 0
  const since = await seenBy(actor)
  const alarming = Object.entries(SECURITY_KINDS).map(([kind, { alarm }]) => ({ kind, count: { gte: alarm } }))
  return db().securityEvent.count({
    where: { OR: alarming, ...(since && { lastAt: { gt: since } }) },
    take: COUNTED_NEEDS,
  })
}
