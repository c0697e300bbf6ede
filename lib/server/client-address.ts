import 'server-only'

/**
 * The address a call came from, or null when that can't be told. X-Forwarded-For is whatever the caller writes, except for
 * what our own proxies append: GALLEY_TRUST_PROXY says how many of them there are.
 */
export function clientAddress(headers: Headers): string | null {
  const proxies = Number(process.env['GALLEY_TRUST_PROXY'] ?? 0)
  if (!Number.isInteger(proxies) || proxies < 1) return null
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-proxies) ?? null
}
