import 'server-only'
import { db } from '@/lib/db/client'
import { signedInLately } from '@/lib/db/signed-in-lately'
import type { Limit } from '@/lib/db/throttle'
import { countTry, forgetTries } from '@/lib/db/throttle'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { isPassword } from './password'

const BY_PERSON: Limit = { name: 'confirm:person', points: 10, seconds: 15 * 60 }

/** Refuses unless this is the actor's password; answers its hash. Tries are counted. */
export async function confirmPassword(actor: Pick<Actor, 'id'>, password: string): Promise<string> {
  await countTry(BY_PERSON, actor.id)
  const person = await db().person.findUnique({ where: { id: actor.id }, select: { passwordHash: true } })
  if (!person || !(await isPassword(person.passwordHash, password))) {
    const message = 'This is not your password.'
    throw new Refusal('forbidden', message, { errors: [{ path: 'password', message }] })
  }
  await forgetTries(BY_PERSON, actor.id)
  return person.passwordHash
}

/** For what gives power: refuses unless the actor signed in lately. */
export async function confirmRecent(actor: Pick<Actor, 'sessionId'>): Promise<void> {
  if (!(await signedInLately(actor, new Date())))
    throw new Refusal('forbidden', 'You signed in a while ago. Give your password once more, then do this again.')
}
