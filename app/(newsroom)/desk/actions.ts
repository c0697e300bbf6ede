'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/server/form-action'
import { KnowBrowsers, knowBrowsers } from '@/lib/use-cases/people/know-browsers'
import { SeeAccountChanges, seeAccountChanges } from '@/lib/use-cases/people/see-account-changes'
import { SayBack, sayBack } from '@/lib/use-cases/people/say-back'
import { SeeHandOver, seeHandOver } from '@/lib/use-cases/people/see-hand-over'
import { HandOverSource, handOverSource } from '@/lib/use-cases/people/hand-over-source'

export const handOverOne = formAction(HandOverSource, async (input, actor) => {
  const { name } = await handOverSource(input, actor)
  revalidatePath('/desk')
  return `${name} looks after it now.`
})

export const seen = formAction(SeeHandOver, async (input, actor) => {
  await seeHandOver(input, actor)
  revalidatePath('/desk')
  return 'Seen.'
})

export const back = formAction(SayBack, async (input, actor) => {
  await sayBack(input, actor)
  revalidatePath('/desk')
  return 'Welcome back.'
})

export const itWasMe = formAction(KnowBrowsers, async (input, actor) => {
  await knowBrowsers(input, actor)
  revalidatePath('/desk')
  return 'Noted.'
})

export const accountChangesSeen = formAction(SeeAccountChanges, async (input, actor) => {
  await seeAccountChanges(input, actor)
  revalidatePath('/desk')
  return 'Noted.'
})
