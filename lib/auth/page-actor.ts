import 'server-only'
import { cache } from 'react'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/domain/people/actor'
import { currentActor } from './current-actor'

/**
 * For a page: whoever is signed in; nobody is sent to the sign-in page, and from there back here. Read once for each page that is drawn,
 * its layout and its parts included.
 */
export const pageActor = cache(async (): Promise<Actor> => {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get('x-galley-path') ?? '/desk'
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
})
