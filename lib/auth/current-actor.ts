import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { actorOf } from './live-session'
import { readSessionToken } from './session-cookie'

/** The signed-in person, or null: the session's row and the person's role are read on every call. */
export async function currentActor(): Promise<Actor | null> {
  const token = await readSessionToken()
  return token === null ? null : actorOf(token)
}
