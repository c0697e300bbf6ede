import 'server-only'
import type { Actor } from '@/lib/domain/actor'
import { railCounts } from './rail-counts'

/** Who is signed in, and how many things wait for them: in all, and for their review. */
export async function me(actor: Actor) {
  const { id, name, email, role } = actor
  return { id, name, email, role, waiting: await railCounts(actor) }
}
