import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'

interface Named {
  id: string
  name: string
}

/** What rules must know of a thread: who resolved it, if anybody did. */
export interface Thread {
  resolvedBy: Pick<Named, 'name'> | null
}

const goesOn = /[\p{L}\p{N}]/u

/**
 * Whom words name, as “@” before the whole of a name, in the order of the words: where one name begins another, the longer one. `at`
 * and `end` are the place of the mention, “@” too, in UTF-16 code units.
 */
export function mentionedIn<Person extends Named>(
  body: string,
  people: readonly Person[],
): { person: Person; at: number; end: number }[] {
  const longest = people.toSorted((a, b) => b.name.length - a.name.length)
  const found: { person: Person; at: number; end: number }[] = []
  for (let at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
    // An address has letters before its sign.
    if (goesOn.test(body[at - 1] ?? '')) continue
    const person = longest.find(
      ({ name }) => body.startsWith(name, at + 1) && !goesOn.test(body[at + 1 + name.length] ?? ''),
    )
    if (person) found.push({ person, at, end: at + 1 + person.name.length })
  }
  return found
}

/** Why this person can't change a comment, or null: everybody changes only their own. */
export function whyNotEditComment({ author }: { author: Named }, actor: Pick<Actor, 'id' | 'role'>): string | null {
  return whyNotEdit(actor) ?? (author.id === actor.id ? null : `${author.name} wrote this. Only they can change it.`)
}

/** Why nobody answers in a thread, or null. */
export function whyNotAnswer({ resolvedBy }: Thread): string | null {
  return resolvedBy ? `${resolvedBy.name} has resolved this thread. Reopen it to answer.` : null
}

/** Why a thread can't be resolved, or null. */
export function whyNotResolve({ resolvedBy }: Thread, actor: Pick<Actor, 'role'>): string | null {
  return whyNotEdit(actor) ?? (resolvedBy ? `${resolvedBy.name} has resolved this thread already.` : null)
}

/** Why a thread can't be reopened, or null. */
export function whyNotReopenThread({ resolvedBy }: Thread, actor: Pick<Actor, 'role'>): string | null {
  return whyNotEdit(actor) ?? (resolvedBy ? null : 'This thread is open.')
}
