import type { Actor, Role } from './actor'
import { ROLE_INFO, whyNotAdminister } from './actor'

interface Somebody {
  id: string
  name: string
  role: Role
  active: boolean
}

/** How many admins besides this person could sign in. */
interface Admins {
  otherAdmins: number
}

const LAST = 'The last admin can’t be removed. Make somebody else an admin first.'

function leavesNoAdmin(person: Somebody, { otherAdmins }: Admins): boolean {
  return person.role === 'ADMIN' && person.active && otherAdmins === 0
}

/** Why this person's role can't become `to`, or null. */
export function whyNotChangeRole(person: Somebody & Admins, to: Role, actor: Pick<Actor, 'role'>): string | null {
  const why = whyNotAdminister(actor)
  if (why) return why
  if (person.role === to) return `${person.name} has the role ${ROLE_INFO[to].label.toLowerCase()} already.`
  return leavesNoAdmin(person, person) ? LAST : null
}

/** Why this person can't be deactivated, or null. */
export function whyNotDeactivate(person: Somebody & Admins, actor: Pick<Actor, 'role'>): string | null {
  const why = whyNotAdminister(actor)
  if (why) return why
  if (!person.active) return `${person.name} is deactivated already.`
  return leavesNoAdmin(person, person) ? LAST : null
}
