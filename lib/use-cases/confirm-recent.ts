import 'server-only'
import { db } from '@/lib/db/client'
import type { Limit } from '@/lib/db/throttle'
import { countTry, forgetTries } from '@/lib/db/throttle'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { RECENT_MS } from '@/lib/domain/session'
import { isPassword } from './password'

const BY_PERSON: Limit = { name: 'confirm:person', points: 10, seconds: 15 * 60 }

function refusal(message: string) {
  return new Refusal('forbidden', message, { errors: [{ path: 'password', message }] })
}

/** Refuses unless this is the actor's password. Tries are counted. */
export async function confirmPassword(actor: Pick<Actor, 'id'>, password: string): Promise<void> {
  await countTry(BY_PERSON, actor.id)
  const person = await db().person.findUnique({ where: { id: actor.id }, select: { passwordHash: true } })
  if (!(await isPassword(person?.passwordHash ?? null, password))) throw refusal('This is not your password.')
  await forgetTries(BY_PERSON, actor.id)
}

/** True when the actor gave their password so lately that it need not be asked for again. */
export async function gavePasswordLately(actor: Pick<Actor, 'sessionId'>, now: Date): Promise<boolean> {
  if (actor.sessionId === undefined) return true
  const session = await db().session.findUnique({ where: { id: actor.sessionId }, select: { createdAt: true } })
  return session !== null && now.getTime() - session.createdAt.getTime() < RECENT_MS
}

/** For what gives power: refuses unless the actor signed in lately, or gives the password with it. */
export async function confirmRecent(actor: Actor, password: string | undefined): Promise<void> {
  if (await gavePasswordLately(actor, new Date())) return
  if (!password) throw refusal('Give your password: you signed in a while ago.')
  await confirmPassword(actor, password)
}
