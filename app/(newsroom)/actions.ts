'use server'

import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current-actor'
import { clearSessionCookie, readSessionToken } from '@/lib/auth/session-cookie'
import { signOut } from '@/lib/use-cases/people/sign-out'
import { signOutEverywhere } from '@/lib/use-cases/people/sign-out-everywhere'

export async function signOutHere(): Promise<void> {
  const token = await readSessionToken()
  if (token !== null) await signOut(token)
  await clearSessionCookie()
  redirect('/sign-in')
}

export async function signOutOfEverything(): Promise<void> {
  const actor = await currentActor()
  if (actor) await signOutEverywhere(actor)
  await clearSessionCookie()
  redirect('/sign-in')
}
