import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { requireActor } from '@/lib/auth/require-actor'
import type { Actor } from '@/lib/domain/people/actor'
import type { FormState } from '@/lib/domain/form-state'
import { noteRefused } from '@/lib/use-cases/people/note-refused'
import { parse } from './parse'
import { sentenceOf } from './sentence'
import { SPOILED } from './spoiled-form'
import { isWellFormed } from '@/lib/domain/text/words'
import { Refusal } from '@/lib/domain/refusal'

/** Never sent back to the page. */
const SECRET = /password|token/i

type Values = Record<string, string>

const fieldsOf = (form: FormData | URLSearchParams) =>
  Array.from(form).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !field[0].startsWith('$ACTION'),
  )

/** Of a field with two values one would be dropped in silence. */
function refuseTwice(fields: [string, string][], values: Values) {
  const twice = fields.find(([name, value]) => values[name] !== value)
  if (twice) throw new Refusal('malformed', `${twice[0]} is given twice.`)
}

const shown = (values: Values) => Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)))

function read<Schema extends z.ZodType>(schema: Schema, values: Values): z.output<Schema> {
  if (!Object.values(values).every(isWellFormed))
    throw new Refusal('malformed', 'The text has a character that can’t be kept.')
  return parse(schema, values)
}

/** What the form says afterwards; when it is refused, what was typed stays in it. */
function answering(work: (values: Values) => Promise<string | undefined>) {
  return async (_before: FormState, form: FormData | URLSearchParams): Promise<FormState> => {
    // Whoever calls an action by hand may give it anything.
    if (!(form instanceof FormData || form instanceof URLSearchParams))
      return { done: null, ...sentenceOf(new Refusal('malformed', SPOILED)), values: {} }
    const fields = fieldsOf(form)
    const values = Object.fromEntries(fields)
    try {
      refuseTwice(fields, values)
      return { done: (await work(values)) ?? null, refused: null, errors: {}, values: {} }
    } catch (error) {
      unstable_rethrow(error)
      return { done: null, ...sentenceOf(error), values: shown(values) }
    }
  }
}

/**
 * A plain form: works without JavaScript, keeps what was typed when it is refused (never passwords), and says why. `work` may
 * redirect. Next checks the Origin of every action itself.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>, actor: Actor) => Promise<string | undefined>,
) {
  return answering(async (values) => {
    const actor = await requireActor()
    try {
      return await work(read(schema, values), actor)
    } catch (error) {
      await noteRefused(error, actor)
      throw error
    }
  })
}

/** A plain form that needs no sign-in, such as signing in itself; else as formAction. */
export function openFormAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<string | undefined>,
) {
  return answering((values) => work(read(schema, values)))
}
