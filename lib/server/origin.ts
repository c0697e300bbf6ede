import 'server-only'
import { Refusal } from '@/lib/domain/refusal'

/** The desk's own address as configured, e.g. https://desk.example; links are made from this and never from a header. */
export function ownOrigin(): string {
  return new URL(process.env['GALLEY_ORIGIN'] ?? process.env['NEXTAUTH_URL'] ?? 'http://127.0.0.1:3000').origin
}

/**
 * Refuses a state change that another site's page asks for. A browser always names its page's origin on such a call; a
 * program without one carries no one else's cookies.
 */
export function refuseForeignOrigin(headers: Headers): void {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null && (site === null || site === 'same-origin' || site === 'none')) return
  const own =
    origin !== null &&
    (origin === ownOrigin() || (URL.canParse(origin) && new URL(origin).host === headers.get('host')))
  if (!own) throw new Refusal('forbidden', 'This request came from another site.')
}
