'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { openFormAction } from '@/lib/server/form-action'
import { join, Join } from '@/lib/use-cases/people/join'

export const joinHere = openFormAction(Join, async (input) => {
  await writeSessionCookie(await join(input, (await headers()).get('user-agent') ?? ''))
  redirect('/desk')
})
