import type { Day } from '@/lib/domain/time/day'
import type { Actor } from './actor'
import { whyNotAdminister } from './actor'

interface Somebody {
  id: string
  name: string
  active: boolean
}

/** Why this person can't say that somebody is away, or back; or null. One says so of oneself, an admin of everybody. */
export function whyNotSayAbsence(person: Somebody, actor: Pick<Actor, 'id' | 'role'>): string | null {
  if (person.id !== actor.id && whyNotAdminister(actor) !== null) return 'Only an admin says this of somebody else.'
  return person.active ? null : `${person.name} has left the desk.`
}

/** Why nobody is away until this day, or null. */
export function whyNotUntil(until: Day, today: Day): string | null {
  return until < today ? 'This day is over. Give the last day of the absence.' : null
}
