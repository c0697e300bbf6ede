import 'server-only'
import { z } from 'zod'
import { hasConfirmerFor } from '@/lib/db/bonds'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { heldByEach } from '@/lib/db/held-by'
import { signedInLately } from '@/lib/db/signed-in-lately'
import { hashOfToken } from '@/lib/db/token-hash'
import { COUNTED } from '@/lib/domain/counted'
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

/** So many people, and so many invitations, stand on one page. */
const SHOWN = 50

/** Which page of each: the last person and the last invitation of the one before. */
export const PeopleShown = z.object({ after: z.uuid().exactOptional(), invited: z.uuid().exactOptional() })
type Shown = z.output<typeof PeopleShown>

/** The list's order: those at the desk by name, then those who left. */
const ORDER = (alias: 'p' | 'c') => Prisma.raw(`${alias}.deactivated_at IS NOT NULL, ${alias}.name, ${alias}.id`)

/** Who stands on a page, and when each was last here: asked one by one in the index, where a group would read every session that ever was. */
const pageOfPeople = (after: string | undefined) => db().$queryRaw<{ id: string; lastSeenAt: Date | null }[]>`
  SELECT p.id,
    (SELECT s.last_seen_at FROM sessions s WHERE s.person_id = p.id ORDER BY s.last_seen_at DESC LIMIT 1) AS "lastSeenAt"
  FROM people p
  WHERE ${
    after === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(${ORDER('p')}) > (SELECT ${ORDER('c')} FROM people c WHERE c.id = ${after}::uuid)`
  }
  ORDER BY ${ORDER('p')} LIMIT ${SHOWN + 1}`

const OPEN = { redeemedAt: null, withdrawnAt: null }

/** How many there are, counted as far as a list is. */
async function countPeople() {
  const [active, gone, invited] = await Promise.all([
    db().person.count({ where: { deactivatedAt: null }, take: COUNTED }),
    db().person.count({ where: { deactivatedAt: { not: null } }, take: COUNTED }),
    db().invitation.count({ where: OPEN, take: COUNTED }),
  ])
  return { active, gone, invited }
}

/** These people, as rows of the list, in the order of their ids. */
async function rowsOf(page: readonly { id: string; lastSeenAt: Date | null }[], actor: Actor): Promise<PersonRow[]> {
  const ids = page.map(({ id }) => id)
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, name: true, email: true, role: true, deactivatedAt: true },
      tally: { select: { verdicts: true } },
    },
  })
  // Whether somebody is the last admin is told by two.
  const admins = await db().person.findMany({
    where: { role: 'ADMIN', deactivatedAt: null },
    select: { id: true },
    take: 2,
  })
  const standing = await standings(ids, actor)
  const held = await heldByEach(db(), ids)
  const away = await awayUntil(ids)
  const byId = new Map(people.map((person) => [person.id, person]))
  return page.flatMap(({ id, lastSeenAt }) => {
    const found = byId.get(id)
    if (!found) return []
    const { tally, deactivatedAt, ...person } = found
    const judged = {
      ...person,
      active: deactivatedAt === null,
      otherAdmins: admins.filter((admin) => admin.id !== id).length,
    }
    const another = person.role === 'VIEWER' ? 'EDITOR' : 'VIEWER'
    return {
      ...person,
      deactivatedAt: deactivatedAt?.toISOString() ?? null,
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
      verdicts: tally?.verdicts ?? 0,
      whyNotChange: whyNotChangeRole(judged, another, actor),
      whyNotDeactivate: whyNotDeactivate(judged, actor),
      held: sayHeld(held.get(id) ?? { articles: 0, claims: 0, sources: 0 }),
      awayUntil: away.get(id) ?? null,
      standing: standing.get(id) ?? NOBODYS,
    }
  })
}

/** The people of the desk and the open invitations, a page of each, for admins; `next` and `nextInvited` lead on, null at the end. */
export async function listPeople(actor: Actor, { after, invited }: Shown = {}) {
  refuseIf(whyNotAdminister(actor) === null ? null : missing('page').message, 'missing')
  const now = new Date()
  const [page, invitations, counts] = await Promise.all([
    pageOfPeople(after),
    db().invitation.findMany({
      // Their ids are in the order in which they were made.
      where: { ...OPEN, ...(invited !== undefined && { id: { lt: invited } }) },
      orderBy: { id: 'desc' },
      take: SHOWN + 1,
      select: { id: true, name: true, email: true, role: true, expiresAt: true },
    }),
    countPeople(),
  ])
  const [shown, shownInvited] = [page.slice(0, SHOWN), invitations.slice(0, SHOWN)]
  return {
    people: await rowsOf(shown, actor),
    next: page.length > SHOWN ? (shown.at(-1)?.id ?? null) : null,
    invitations: shownInvited.map(({ expiresAt, ...rest }): InvitationRow => ({
      ...rest,
      expiresAt: expiresAt.toISOString(),
      ended: expiresAt <= now,
    })),
    nextInvited: invitations.length > SHOWN ? (shownInvited.at(-1)?.id ?? null) : null,
    counts,
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
