import 'server-only'
import { requireActor } from '@/lib/auth/require-actor'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { noteRefused } from '@/lib/use-cases/people/note-refused'
import { refuseForeignOrigin } from './origin'
import { problemOf } from './problem'

/** A page of one person that sends while another is signed in: what the first one did is never done as the second. */
function refuseSomebodyElse(headers: Headers, actor: Actor): void {
  const person = headers.get('galley-person')
  if (person !== null && person !== actor.id)
    throw new Refusal('signed-out', 'Somebody else is signed in here now. Sign in again to continue.')
}

/**
 * What a route answers to whoever asks, read afresh; a refusal is noted, and told as one of the API's problems. `sent` is a request that
 * brings something along: neither another site nor a page of somebody else may send it.
 */
export async function answered(work: (actor: Actor) => Promise<Response>, sent?: Request): Promise<Response> {
  let actor: Actor | null = null
  try {
    if (sent) refuseForeignOrigin(sent.headers)
    actor = await requireActor()
    if (sent) refuseSomebodyElse(sent.headers, actor)
    return await work(actor)
  } catch (error) {
    await noteRefused(error, actor)
    return problemOf(error)
  }
}
