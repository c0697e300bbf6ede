import type { Actor } from '@/lib/domain/people/actor'

let actor: Actor | null = null

/** Who calls from now on, in a test file that says `vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))`. */
export function signIn(somebody: Actor): void {
  actor = somebody
}

/** Nobody calls from now on: the doors are all that is there. */
export function signOut(): void {
  actor = null
}

/** In the place of the one that reads the session's cookie. */
export const currentActor = () => Promise.resolve(actor)
