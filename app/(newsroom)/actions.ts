'use server'

import { redirect } from 'next/navigation'
import { clearSessionCookie, readSessionToken } from '@/lib/auth/session-cookie'
import { requireActor } from '@/lib/auth/require-actor'
import { signOut } from '@/lib/use-cases/sign-out'
import { signOutEverywhere } from '@/lib/use-cases/sign-out-everywhere'

export async function signOutHere(): Promise<void> {
  const token = await readSessionToken()
  if (token !== null) await signOut(token)
  await clearSessionCookie()
  redirect('/sign-in')
}

export async function signOutOfEverything(): Promise<void> {
  await signOutEverywhere(await requireActor())
  await clearSessionCookie()
  redirect('/sign-in')
}
