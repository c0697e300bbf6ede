import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/domain/people/actor'
import { currentActor } from './current-actor'

/** For a page: whoever is signed in; nobody is sent to the sign-in page, and from there back here. */
export async function pageActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get('x-galley-path') ?? '/desk'
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
}
