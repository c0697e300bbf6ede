import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'

/** The names of these people, by their ids; who reads nothing of the desk is told none. */
export async function namesOf(ids: readonly string[], actor: Actor): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || !readsTheDesk(actor)) return new Map()
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}
