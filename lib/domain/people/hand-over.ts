import { sayCounted } from '@/lib/domain/counted'
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
  /** Whether they were asked who is to look after their sources, and have not settled that yet. */
  asked: boolean
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

/** Why this admin can't name, unseen, who looks after somebody's confidential sources from now on, or null. */
export function whyNotNameUnseen(
  holder: Holder,
  receiver: Receiver,
  why: string | undefined,
  actor: Pick<Actor, 'id' | 'role'>,
  bonds: readonly BondTo[],
): string | null {
  const not = whyNotAdminister(actor) ?? whyNotTakeOver(receiver, holder)
  if (not) return not
  if (receiver.id === actor.id) return 'You can’t hand a confidential source to yourself. Name somebody else.'
  // They could be the admin themselves.
  if (bonds.some(({ otherId }) => otherId === receiver.id))
    return `You brought ${receiver.name} to the desk, or were brought by the same person, and no other admin has confirmed that they are somebody else. Name another person for confidential sources.`
  if (holder.active && !holder.asked)
    return `Ask ${holder.name} first: nobody else knows what was promised to these sources.`
  return why === undefined ? 'Say why you name somebody without an answer.' : null
}
