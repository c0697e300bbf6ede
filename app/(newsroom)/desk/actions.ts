'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/server/form-action'
import { HandOverSource, handOverSource } from '@/lib/use-cases/people/hand-over-source'

export const handOverOne = formAction(HandOverSource, async (input, actor) => {
  const { name } = await handOverSource(input, actor)
  revalidatePath('/desk')
  return `${name} looks after it now.`
})
