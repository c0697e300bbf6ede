'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { formAction } from '@/lib/server/form-action'
import { changePassword, ChangePassword } from '@/lib/use-cases/people/change-password'
import { EndSession, endOtherSessions, endSession } from '@/lib/use-cases/people/end-session'

export const giveNewPassword = formAction(ChangePassword, async (input, actor) => {
  await changePassword(input, actor)
  return 'Your password is changed. Every other browser is signed out.'
})

export const signOutOne = formAction(EndSession, async (input, actor) => {
  const browser = await endSession(input, actor)
  revalidatePath('/account')
  return `${browser} is signed out.`
})

export const signOutOthers = formAction(z.strictObject({}), async (_input, actor) => {
  const count = await endOtherSessions(actor)
  revalidatePath('/account')
  return count === 0 ? 'You are signed in nowhere else.' : 'Every other browser is signed out.'
})
