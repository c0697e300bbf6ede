import 'server-only'
import type { z } from 'zod'
import { Refusal } from '@/lib/domain/refusal'

/** The parsed value, or a 400 that names each field that is wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const [first] = errors
  throw new Refusal('malformed', first ? `${first.path || 'body'}: ${first.message}` : 'The request is malformed.', {
    errors,
  })
}
