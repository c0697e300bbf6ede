'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { sayHeld } from '@/lib/domain/people/hand-over'
import { formAction } from '@/lib/server/form-action'
import { parseJson } from '@/lib/server/parse-json'
import { AskToHandOver, askToHandOver } from '@/lib/use-cases/people/ask-to-hand-over'
import { handOver } from '@/lib/use-cases/people/hand-over'
import { Day } from '@/lib/domain/given-fields'
import { sayAway } from '@/lib/use-cases/people/say-away'
import { Id, Typed } from '@/lib/use-cases/fields'
import { NOBODY } from './nobody'

/** A row that nobody has chosen for is not given; "nobody" is null. */
const To = z
  .literal('')
  .transform(() => undefined)
  .or(z.literal(NOBODY).transform(() => null))
  .or(Id)
  .optional()

/** Single articles, as the form keeps them: {id: whom}. */
const Except = z
  .string()
  .transform((text, context) => {
    try {
      return Object.entries(z.record(Id, Id.or(z.literal(NOBODY))).parse(parseJson(text)))
    } catch {
      context.addIssue('These are no articles.')
      return z.NEVER
    }
  })
  .transform((rows) => rows.map(([articleId, to]) => ({ articleId, to: to === NOBODY ? null : to })))
  .optional()

const HandOverForm = z.strictObject({
  personId: Id,
  articlesTo: To,
  except: Except,
  claimsTo: To,
  sourcesTo: To,
  why: Typed.transform((why) => (why === '' ? undefined : why)).optional(),
  urgent: z
    .literal('on')
    .transform(() => true)
    .optional(),
  then: z
    .literal('')
    .transform(() => undefined)
    .or(z.enum(['DEACTIVATE', 'VIEWER']))
    .optional(),
})

export const handOverAll = formAction(HandOverForm, async (input, actor) => {
  const { name, ...moved } = await handOver(input, actor)
  revalidatePath('/people', 'layout')
  const what = sayHeld(moved)
  const left =
    input.then === 'DEACTIVATE' ? `${name} is deactivated.` : input.then === 'VIEWER' ? `${name} is now a viewer.` : ''
  return `${left} ${what === null ? '' : `Handed over: ${what}.`}`.trim()
})

const AwayForm = z.strictObject({
  personId: Id,
  until: z
    .literal('')
    .transform((_, context) => {
      context.addIssue('Give the last day of the absence.')
      return z.NEVER
    })
    .or(Day),
  articlesTo: To,
  claimsTo: To,
})

export const away = formAction(AwayForm, async (input, actor) => {
  const { name } = await sayAway(input, actor)
  revalidatePath('/people', 'layout')
  return `${name} is away. Nothing was handed over, and it ends by itself.`
})

export const ask = formAction(AskToHandOver, async (input, actor) => {
  const { name } = await askToHandOver(input, actor)
  revalidatePath('/people', 'layout')
  return `The question is on ${name}’s desk.`
})
