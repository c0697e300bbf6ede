import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'

/** Whose names this person may see: colleagues know each other, whoever has no role at the desk knows nobody. */
export function peopleSeenBy(actor: Pick<Actor, 'role'>): Prisma.PersonWhereInput {
  return readsTheDesk(actor) ? {} : { id: { in: [] } }
}
