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

const figure = (number: number | bigint) => number.toLocaleString('en-GB')
const CHOICES = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const UNITS: Record<string, string> = { string: 'character', array: 'item' }
const FORMATS: Record<string, string> = {
  date: 'Give a day, such as 2026-01-07.',
  datetime: 'Give a time with its offset, such as 2026-01-07T18:00:00Z.',
}

function counted(most: number | bigint, origin: string): string {
  const unit = UNITS[origin]
  return unit === undefined ? figure(most) : `${figure(most)} ${unit}${Number(most) === 1 ? '' : 's'}`
}

/** What to give instead, where a schema says nothing of its own; what no reader of a form ever sees stays in zod's words. */
function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'This is missing.'
  if (issue.code === 'unrecognized_keys')
    return `Nothing is called ${CHOICES.format(issue.keys.map((key) => `“${key}”`))} here.`
  if (issue.code === 'too_big') return `At most ${counted(issue.maximum, issue.origin)}.`
  if (issue.code === 'too_small') return `At least ${counted(issue.minimum, issue.origin)}.`
  if (issue.code === 'invalid_value' && issue.values.length > 1)
    return `Give one of ${CHOICES.format(issue.values.map(String))}.`
  return issue.code === 'invalid_format' ? FORMATS[issue.format] : undefined
}

/**
 * The parsed value, or a 400 that names each field that is wrong. `where` is what the value came in, for what is wrong with it
 * as a whole.
 */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, where = 'body'): z.output<Schema> {
  const result = schema.safeParse(value, { error: sentence })
  if (result.success) return result.data
  const issues = result.error.issues.flatMap(plainly)
  const errors = issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const [first] = errors
  throw new Refusal('malformed', first ? `${first.path || where}: ${first.message}` : 'The request is malformed.', {
    errors,
  })
}
