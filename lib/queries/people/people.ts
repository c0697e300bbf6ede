import 'server-only'
import { hasConfirmerFor } from '@/lib/db/bonds'
import { db } from '@/lib/db/client'
import { heldByEach } from '@/lib/db/held-by'
import { signedInLately } from '@/lib/db/signed-in-lately'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Actor, Role } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { whyNotChangeRole, whyNotDeactivate } from '@/lib/domain/people/person'
import { sayHeld } from '@/lib/domain/people/hand-over'
import { sayNobodyConfirms } from '@/lib/domain/people/independence'
import type { PersonStanding } from '@/lib/domain/people/person-view'
import { missing, refuseIf } from '@/lib/domain/refusal'
import type { Day } from '@/lib/domain/time/day'
import { awayUntil } from './absences'
import { standings } from './standing'

export interface PersonRow {
  id: string
  name: string
  email: string
  role: Role
  /** RFC 3339, UTC; null for somebody who is active. */
  deactivatedAt: string | null
  lastSeenAt: string | null
  verdicts: number
  /** Why the role can't be another one, or null. */
  whyNotChange: string | null
  whyNotDeactivate: string | null
  /** What they hold that others would wait for, in words; null for nothing. */
  held: string | null
  /** Their last day away; null for somebody who is here. */
  awayUntil: Day | null
  /** How they came here, and what they lack to be independent of whoever brought them. */
  standing: Pick<PersonStanding, 'invitedBy' | 'roleGivenBy' | 'confirmedBy' | 'missing' | 'whyNotConfirm'>
}

export interface InvitationRow {
  id: string
  name: string
  email: string
  role: Role
  expiresAt: string
  ended: boolean
}

const NOBODYS: PersonRow['standing'] = {
  invitedBy: null,
  roleGivenBy: null,
  confirmedBy: [],
  missing: [],
  whyNotConfirm: null,
}

/** When each person was last here: asked one by one in the index, where a group would read every session that ever was. */
const lastSeenOfEach = () => db().$queryRaw<{ personId: string; at: Date | null }[]>`
  SELECT p.id AS "personId",
    (SELECT s.last_seen_at FROM sessions s WHERE s.person_id = p.id ORDER BY s.last_seen_at DESC LIMIT 1) AS at
  FROM people p`

/** Everybody of the desk and the open invitations, for admins; the active first, by name. */
export async function listPeople(actor: Actor) {
  refuseIf(whyNotAdminister(actor) === null ? null : missing('page').message, 'missing')
  const now = new Date()
  const [people, seen, invitations] = await Promise.all([
    db().person.findMany({
      orderBy: { name: 'asc' },
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        deactivatedAt: true,
        tally: { select: { verdicts: true } },
      },
    }),
    lastSeenOfEach(),
    db().invitation.findMany({
      where: { redeemedAt: null, withdrawnAt: null },
      orderBy: { createdAt: 'desc' },
      select: { id: true, name: true, email: true, role: true, expiresAt: true },
    }),
  ])
  const standing = await standings(actor)
  const held = await heldByEach(db())
  const away = await awayUntil()
  const lastSeen = new Map(seen.map(({ personId, at }) => [personId, at]))
  const admins = people.filter(({ role, deactivatedAt }) => role === 'ADMIN' && deactivatedAt === null)
  const rows = people.map(({ tally, deactivatedAt, ...person }): PersonRow => {
    const judged = {
      ...person,
      active: deactivatedAt === null,
      otherAdmins: admins.filter(({ id }) => id !== person.id).length,
    }
    const another = person.role === 'VIEWER' ? 'EDITOR' : 'VIEWER'
    return {
      ...person,
      deactivatedAt: deactivatedAt?.toISOString() ?? null,
      lastSeenAt: lastSeen.get(person.id)?.toISOString() ?? null,
      verdicts: tally?.verdicts ?? 0,
      whyNotChange: whyNotChangeRole(judged, another, actor),
      whyNotDeactivate: whyNotDeactivate(judged, actor),
      held: sayHeld(held.get(person.id) ?? { articles: 0, claims: 0, sources: 0 }),
      awayUntil: away.get(person.id) ?? null,
      standing: standing.get(person.id) ?? NOBODYS,
    }
  })
  return {
    people: [...rows.filter((row) => row.deactivatedAt === null), ...rows.filter((row) => row.deactivatedAt !== null)],
    invitations: invitations.map(({ expiresAt, ...rest }): InvitationRow => ({
      ...rest,
      expiresAt: expiresAt.toISOString(),
      ended: expiresAt <= now,
    })),
    signedInLately: await signedInLately(actor, now),
    nobodyConfirms: sayNobodyConfirms(await hasConfirmerFor(actor.id)),
  }
}

/** Whom an open invitation's link is for, or null: used, withdrawn, ended and never made look the same. */
export async function openInvitation(token: string) {
  return db().invitation.findFirst({
    where: { tokenHash: hashOfToken(token), redeemedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
    select: { email: true, name: true, role: true, invitedBy: { select: { name: true } } },
  })
}
