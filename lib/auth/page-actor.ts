import 'server-only'
import { cache } from 'react'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { countCall } from './call-rate'
import { currentActor } from './current-actor'
import { holdUp } from './held-up'
import { sessionCookieName } from './session-cookie'

/**
 * For a page: whoever is signed in; nobody is sent to the sign-in page, and from there back here. Read once for each page that is drawn,
 * its layout and its parts included, and counted as one call of that person. Beyond the limit of calls a minute the browser is sent to
 * the same address, where the proxy answers 429 and says how long to wait: a page that is being drawn can't answer so.
 */
export const pageActor = cache(async (): Promise<Actor> => {
  const actor = await currentActor()
  const path = (await headers()).get('x-galley-path') ?? '/desk'
  if (!actor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  const wait = await secondsToWait(actor)
  if (wait === 0) return actor
  holdUp((await cookies()).get(sessionCookieName())?.value ?? '', wait)
  redirect(path)
})

async function secondsToWait({ id }: Actor): Promise<number> {
  try {
    await countCall(id)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'throttled') throw error
    return error.details.retryAfterSeconds ?? 1
  }
}
