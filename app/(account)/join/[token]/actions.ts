'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { rememberDevice } from '@/lib/auth/device-cookie'
import { actorOf } from '@/lib/auth/live-session'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { openFormAction } from '@/lib/server/form-action'
import { join, Join } from '@/lib/use-cases/people/join'

export const joinHere = openFormAction(Join, async (input) => {
  const token = await join(input, (await headers()).get('user-agent') ?? '')
  await writeSessionCookie(token)
  const actor = await actorOf(token)
  if (actor) await rememberDevice(actor.email)
  redirect('/desk')
})
