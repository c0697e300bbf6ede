import 'server-only'
import { randomUUID } from 'node:crypto'
import { isAway } from '@/lib/db/errors'
import { Refusal, REFUSALS } from '@/lib/domain/refusal'
import { log } from './log'
import type { ProblemStatus } from './problems'
import { PROBLEMS } from './problems'

function answer(
  status: ProblemStatus,
  detail: string,
  more: object = {},
  headers: Record<string, string> = {},
): Response {
  const body = JSON.stringify({ type: 'about:blank', title: PROBLEMS[status].title, status, detail, ...more })
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store', ...headers },
  })
}

/** RFC 9457 for whatever was thrown. A Refusal says its sentence; a bug says only the id under which it is logged. */
export function problemOf(error: unknown): Response {
  if (error instanceof Refusal) {
    const { errors, current, retryAfterSeconds } = error.details
    const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) }
    return answer(
      REFUSALS[error.code],
      error.message,
      { ...(errors && { errors }), ...(current !== undefined && { current }) },
      headers,
    )
  }
  const id = randomUUID()
  log.error({ id, err: error }, 'request failed')
  if (isAway(error))
    return answer(
      503,
      'The database can’t be reached, or is too busy. What you typed is still here; try again in a moment.',
      { id },
      { 'retry-after': '5' },
    )
  return answer(500, `Something broke on our side. If you report it, give the number ${id}.`, { id })
}
