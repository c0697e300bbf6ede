'use server'

import { formAction } from '@/lib/server/form-action'
import { changePassword, ChangePassword } from '@/lib/use-cases/people/change-password'

export const giveNewPassword = formAction(ChangePassword, async (input, actor) => {
  await changePassword(input, actor)
  return 'Your password is changed. Every other browser is signed out.'
})
