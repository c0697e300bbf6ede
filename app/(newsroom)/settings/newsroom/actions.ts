'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/server/form-action'
import { changeNewsroom, ChangeNewsroom } from '@/lib/use-cases/newsroom/change-newsroom'

export const saveNewsroom = formAction(ChangeNewsroom, async (input, actor) => {
  await changeNewsroom(input, actor)
  revalidatePath('/settings/newsroom')
  return 'Saved. Readers see it at once.'
})
