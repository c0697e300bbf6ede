import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { requireActor } from '@/lib/auth/require-actor'
import type { Actor } from '@/lib/domain/actor'
import type { FormState } from '@/lib/domain/form-state'
import { parse } from './parse'
import { sentenceOf } from './sentence'
import { isWellFormed } from '@/lib/domain/words'
import { Refusal } from '@/lib/domain/refusal'

/** Never sent back to the page. */
const SECRET = /password|token/i

function typed(form: FormData | URLSearchParams): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION') || typeof value !== 'string') continue
    if (!isWellFormed(value)) throw new Refusal('malformed', 'The text has a character that can’t be kept.')
    values[name] = value
  }
  return values
}

const shown = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)))

/**
 * A plain form: works without JavaScript, keeps what was typed when it is refused (never passwords), and says why. `work` may
 * redirect. Next checks the Origin of every action itself.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>, actor: Actor) => Promise<string | undefined>,
) {
  return openFormAction(schema, async (input) => work(input, await requireActor()))
}

/** A plain form that needs no sign-in, such as signing in itself; else as formAction. */
export function openFormAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<string | undefined>,
) {
  return async (_before: FormState, form: FormData | URLSearchParams): Promise<FormState> => {
    let values: Record<string, string> = {}
    try {
      values = typed(form)
      const done = await work(parse(schema, values))
      return { done: done ?? null, refused: null, errors: {}, values: {} }
    } catch (error) {
      unstable_rethrow(error)
      return { done: null, ...sentenceOf(error), values: shown(values) }
    }
  }
}
