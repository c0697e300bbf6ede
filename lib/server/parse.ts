import 'server-only'
import type { z } from 'zod'
import { Refusal } from '@/lib/domain/refusal'

type Issue = z.core.$ZodIssue

const saysNothing = ({ code, message }: Issue) => code === 'invalid_union' && message === 'Invalid input'

/** True where a value is of another kind altogether than a schema takes, or than any of several does. */
const isAnotherKind = (issue: Issue): boolean =>
  issue.code === 'invalid_type' ||
  issue.code === 'invalid_value' ||
  (issue.code === 'invalid_union' && saysNothing(issue) && issue.errors.every((issues) => issues.some(isAnotherKind)))

/** Of a value that may be one of several things: what is wrong with it as the thing that it comes nearest to. */
function plainly(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || !saysNothing(issue)) return [issue]
  const nearest = issue.errors.find((issues) => !issues.some(isAnotherKind)) ?? issue.errors.at(-1) ?? []
  return nearest.flatMap((one) => plainly({ ...one, path: [...issue.path, ...one.path] }))
}

/** The parsed value, or a 400 that names each field that is wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.flatMap(plainly)
  const errors = issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const [first] = errors
  throw new Refusal('malformed', first ? `${first.path || 'body'}: ${first.message}` : 'The request is malformed.', {
    errors,
  })
}
