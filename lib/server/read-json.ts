import 'server-only'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'
import { isWellFormed } from '@/lib/domain/text/words'
import { parseJson } from './parse-json'
import { readText } from './read-text'

/** Objects and arrays are levels, the outermost is the first. */
function whyNotCarry(value: unknown, level: number): string | null {
  if (typeof value === 'string') return isWellFormed(value) ? null : 'The body has a NUL or half of a surrogate pair.'
  if (typeof value !== 'object' || value === null) return null
  if (level > LIMITS.depth.most) return `The body is nested too deeply. ${atMost('depth')}`
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || !isWellFormed(key)) return 'The body has a key that is not allowed.'
    const why = whyNotCarry(inner, level + 1)
    if (why) return why
  }
  return null
}

export const isJson = (request: Request) =>
  /^application\/([\w.-]+\+)?json\b/i.test(request.headers.get('content-type') ?? '')

/** The JSON body of a request; an empty body is an empty object. Refuses with 400, 413 or 415. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, LIMITS.body.most)
  if (text === '') return {}
  if (!isJson(request)) throw new Refusal('unsupported', 'Send JSON, with content-type: application/json.')
  const value = parseJson(text)
  const why = whyNotCarry(value, 1)
  if (why) throw new Refusal('malformed', why)
  return value
}
