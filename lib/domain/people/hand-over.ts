import { sayCounted } from '@/lib/domain/counted'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor, Role } from './actor'
import { whyNotAdminister } from './actor'
import type { BondTo } from './independence'

/** What somebody holds, and others would wait for when they are gone. */
export interface Held {
  articles: number
  /** Claims of theirs that are unresolved. */
  claims: number
  /** Confidential sources of which they decide who sees them. */
  sources: number
}

interface Holder {
  id: string
  name: string
  role: Role
  active: boolean
  /** When they were asked who is to look after their sources, if they have not settled that yet. */
  askedAt: Date | null
  leftAt: Date | null
}

interface Receiver {
  id: string
  name: string
  role: Role
  active: boolean
}

const counted = (count: number, noun: string) => `${sayCounted(count)} ${count === 1 ? noun : `${noun}s`}`

/** "2 articles, 11 claims and 1 confidential source"; null for nothing. */
export function sayHeld({ articles, claims, sources }: Held): string | null {
  const parts = [
    articles > 0 && counted(articles, 'article'),
    claims > 0 && counted(claims, 'claim'),
    sources > 0 && counted(sources, 'confidential source'),
  ].filter((part) => part !== false)
  return parts.length < 2 ? (parts[0] ?? null) : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Why somebody who holds this can't leave, or only view, yet; or null. */
export function whyNotLeave({ name }: { name: string }, held: Held): string | null {
  const what = sayHeld(held)
  return what === null ? null : `${name} holds ${what}. Say first what is to become of that.`
}

/** Why this person can't take over what somebody else held, or null. */
export function whyNotTakeOver(receiver: Receiver, holder: Pick<Holder, 'id' | 'name'>): string | null {
  if (receiver.id === holder.id) return `${holder.name} can’t hand over to themselves.`
  if (!receiver.active) return `${receiver.name} has left the desk.`
  return receiver.role === 'VIEWER' ? `${receiver.name} is a viewer: name an editor.` : null
}

const HOUR_MS = 3_600_000

/**
 * Up to when an answer about confidential sources is waited for: the whole time to answer from when they were asked, or had left
 * without being asked. Null where nothing is waited for any more, or yet.
 */
export function answerAwaited({ askedAt, leftAt }: Pick<Holder, 'askedAt' | 'leftAt'>, now: Date): Date | null {
  const since = [askedAt, leftAt].filter((one) => one !== null).sort((one, other) => Number(one) - Number(other))[0]
  if (since === undefined) return null
  const until = new Date(since.getTime() + LIMITS.answer.most * HOUR_MS)
  return until > now ? until : null
}

/** Why an answer has to be waited for, or null. */
function whyNotAtOnce(holder: Holder, now: Date): string | null {
  const until = answerAwaited(holder, now)
  if (until === null) return null
  const { most } = LIMITS.answer
  const left = Math.ceil((until.getTime() - now.getTime()) / HOUR_MS)
  const more = `wait ${counted(left, 'hour')} more, or say that it can’t wait, and why.`
  return holder.askedAt === null
    ? `${holder.name} left within the last ${most} hours and was not asked about these sources. Ask them where you can, and ${more}`
    : `${holder.name} has ${most} hours to answer: ${more}`
}

/** What an admin says who names somebody without an answer. */
interface Unseen {
  why: string | undefined
  /** That it can't wait for the answer. */
  urgent: boolean
  now: Date
}

/** Why this admin can't name, unseen, who looks after somebody's confidential sources from now on, or null. */
export function whyNotNameUnseen(
  holder: Holder,
  receiver: Receiver,
  { why, urgent, now }: Unseen,
  actor: Pick<Actor, 'id' | 'role'>,
  bonds: readonly BondTo[],
): string | null {
  const not = whyNotAdminister(actor) ?? whyNotTakeOver(receiver, holder)
  if (not) return not
  if (receiver.id === actor.id) return 'You can’t hand a confidential source to yourself. Name somebody else.'
  // They could be the admin themselves.
  if (bonds.some(({ otherId }) => otherId === receiver.id))
    return `You brought ${receiver.name} to the desk, or were brought by the same person, and no other admin has confirmed that they are somebody else. Name another person for confidential sources.`
  if (holder.active && holder.askedAt === null)
    return `Ask ${holder.name} first: nobody else knows what was promised to these sources.`
  const wait = urgent ? null : whyNotAtOnce(holder, now)
  if (wait !== null) return wait
  return why === undefined ? 'Say why you name somebody without an answer.' : null
}
