import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { PERSON } from '@/lib/db/person-named'
import { peopleSeenBy } from './people-seen-by'

/** Everyone whom work can be given to: active, and not a viewer. By name. */
export async function colleaguesOf(actor: Actor): Promise<PersonView[]> {
  return db().person.findMany({
    where: { AND: [peopleSeenBy(actor), { deactivatedAt: null, role: { not: 'VIEWER' } }] },
    orderBy: { name: 'asc' },
    ...PERSON,
  })
}
