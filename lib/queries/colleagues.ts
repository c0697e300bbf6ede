import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import type { PersonView } from '@/lib/domain/claim-view'
import { Refusal } from '@/lib/domain/refusal'

/** Everyone whom work can be given to: active, and not a viewer. By name. */
export async function colleaguesOf(actor: Actor): Promise<PersonView[]> {
  if (!actor.id) throw new Refusal('signed-out', 'Sign in to go on.')
  return await db().person.findMany({
    where: { deactivatedAt: null, role: { not: 'VIEWER' } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}
