import 'server-only'
import { LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'
import { readText } from './read-text'

/** What a plain form sent. Refuses with 400, 413 or 415. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal('unsupported', 'Send the form as a browser does: application/x-www-form-urlencoded.')
  return new URLSearchParams(await readText(request, LIMITS.form.most))
}
