import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { countCall } from './call-rate'
import { currentActor } from './current-actor'

/** Whoever is signed in, with role and session row read afresh; refuses with 401 when nobody is, and with 429 who calls too often. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new Refusal('signed-out', 'Sign in to continue.')
  await countCall(actor.id)
  return actor
}
