'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/server/form-action'
import { SeeSecurity, seeSecurity } from '@/lib/use-cases/people/see-security'

export const markSeen = formAction(SeeSecurity, async (input, actor) => {
  await seeSecurity(input, actor)
  // The rail's count as well.
  revalidatePath('/', 'layout')
  return 'Marked as seen.'
})
