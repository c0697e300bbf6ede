import 'server-only'
import { createHash } from 'node:crypto'

/** A reader's page runs no script at all, so its policy never changes. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** A shared cache may answer for half a minute, and for half a minute more while it asks again. */
const HELD = {
  'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=30',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** Not no-referrer: a browser then hides the origin of the form, and the form is refused. */
const PRIVATE = { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' }

interface Answer {
  type: string
  body: string
  status?: number
  /** For one reader alone, such as a receipt: no cache may hold it. */
  own?: boolean
}

/** What readers are sent, with its digest as ETag: who asks again every minute gets it only when it has changed. */
export function readersAnswer(request: Request, { type, body, status = 200, own = false }: Answer): Response {
  if (own || status !== 200)
    return new Response(body, { status, headers: { ...ALWAYS, ...(own ? PRIVATE : HELD), 'content-type': type } })
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ...ALWAYS, ...HELD, etag }
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (held.includes(etag) || held.includes('*')) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}

/** Leads a reader to the one address of a thing. */
export function leadTo(path: string): Response {
  return new Response(null, { status: 308, headers: { ...ALWAYS, ...HELD, location: path } })
}

/** Leads to what a form has made. */
export function leadToMade(path: string): Response {
  return new Response(null, { status: 303, headers: { ...ALWAYS, ...PRIVATE, location: path } })
}
