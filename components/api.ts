import type { FieldError } from '@/lib/domain/refusal'
import { signedInAgain } from './shell/signed-out'

/** What the API answers when it says no (RFC 9457), or when it could not be reached at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'

  constructor(
    /** The HTTP status; 0 when no answer came. */
    readonly status: number,
    /** The sentence to show. */
    readonly detail: string,
    /** With 409: the thing as it stands now. */
    readonly current?: unknown,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail)
  }

  /** True when sending the same again later may work: nobody has said no. */
  get mayTryAgain(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

interface CallOptions<Answer> {
  /** Names one change across retries, so that it happens once; by default each POST gets a new one. */
  key?: string
  /** Whose change it is: the desk takes it from nobody else, whoever is signed in by then. */
  person?: string
  signal?: AbortSignal
  /** Looks at the answer before it is believed; our own server's is believed as it comes. */
  read?: (answer: unknown) => Answer
}

export const UNREACHED = 'The desk can’t be reached. What you typed is still here; try again in a moment.'
const BROKEN = 'The desk gave an answer that can’t be read. What you typed is still here; try again in a moment.'

/** A name for one change, to be sent with each try of it. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * One call of the REST API: `path` begins with /api/v1, `body` is sent as JSON, or as it is where it is a file. Gives the answer's JSON. When the session has ended it waits until the
 * person has signed in again over the page, and goes on.
 * @throws {ApiProblem} for every refusal, and when the desk can't be reached (status 0)
 */
export async function callApi<Answer>(
  method: Method,
  path: string,
  body?: object,
  { key, person, signal, read = (answer) => answer as Answer }: CallOptions<Answer> = {},
): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' }
  const isFile = body instanceof Blob
  if (body) headers['content-type'] = isFile ? 'application/octet-stream' : 'application/json'
  if (person) headers['galley-person'] = person
  if (method === 'POST' || key !== undefined) headers['idempotency-key'] = key ?? newKey()
  const sent = isFile ? body : body && JSON.stringify(body)
  const request = { method, headers, ...(sent && { body: sent }), ...(signal && { signal }) }
  let status: number
  let text: string
  for (;;) {
    try {
      const response = await fetch(path, request)
      status = response.status
      text = await response.text()
    } catch (error) {
      if (signal?.aborted) throw error
      throw new ApiProblem(0, UNREACHED)
    }
    if (status !== 401) break
    // Nobody is signed in any more: the same call goes on once somebody is.
    await signedInAgain()
  }
  const answer = parsed(text)
  if (status >= 200 && status < 300) {
    if (answer === undefined) throw new ApiProblem(502, BROKEN)
    return read(answer)
  }
  throw problemIn(status, answer)
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function problemIn(status: number, answer: unknown): ApiProblem {
  if (typeof answer !== 'object' || answer === null) return new ApiProblem(status, BROKEN)
  const { detail, current, errors } = answer as { detail?: unknown; current?: unknown; errors?: FieldError[] }
  return new ApiProblem(status, typeof detail === 'string' ? detail : BROKEN, current, errors)
}

/** The sentence to show for whatever a call threw. */
export function sentenceFor(error: unknown): string {
  return error instanceof ApiProblem ? error.detail : BROKEN
}
