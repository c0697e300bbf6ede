import 'server-only'
import { createHash } from 'node:crypto'

/** A feed with its digest as ETag, so that programs which ask every minute get it only when it changed. */
export function feedAnswer(request: Request, type: string, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (held.includes(etag) || held.includes('*')) return new Response(null, { status: 304, headers: { etag } })
  return new Response(body, { headers: { 'content-type': type, etag } })
}
