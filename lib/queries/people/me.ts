import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { railCounts } from '@/lib/queries/desk/rail-counts'

/** Who is signed in, and how many things wait for them: in all, and for their review. */
export async function me(actor: Actor) {
  const { id, name, email, role } = actor
  return { id, name, email, role, waiting: await railCounts(actor) }
}
