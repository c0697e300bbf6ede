import 'server-only'
import { randomUUID } from 'node:crypto'
import { isAway } from '@/lib/db/errors'
import type { FormState } from '@/lib/domain/form-state'
import { Refusal, REFUSALS } from '@/lib/domain/refusal'
import { log } from './log'

/** What a form says of a thrown thing: one sentence, and one per field where the refusal names fields. */
export function sentenceOf(error: unknown): Pick<FormState, 'errors' | 'waitSeconds' | 'status'> & { refused: string } {
  if (error instanceof Refusal) {
    const waitSeconds = error.details.retryAfterSeconds
    const errors = Object.fromEntries((error.details.errors ?? []).map(({ path, message }) => [path, message]))
    const refused = Object.keys(errors).length > 0 ? 'Please look at what is marked below.' : error.message
    return { refused, errors, status: REFUSALS[error.code], ...(waitSeconds !== undefined && { waitSeconds }) }
  }
  const id = randomUUID()
  log.error({ id, err: error }, 'action failed')
  const refused = isAway(error)
    ? 'The database can’t be reached, or is too busy. What you typed is still here; try again in a moment.'
    : `Something broke on our side. What you typed is still here. If you report it, give the number ${id}.`
  return { refused, errors: {}, status: isAway(error) ? 503 : 500 }
}
