import { safeAddress } from './markup'

/** Parameters in which a site that only leads on names where it leads to. */
const LEADING_ON: readonly [host: RegExp, path: RegExp, parameters: readonly string[]][] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ['q', 'url']],
  [/^[a-z0-9-]+\.safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^(?:l|lm)\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?$/, ['u']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, ['url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
  [/^(?:out|away)\.(?:reddit|vk)\.com$/, /^\//, ['url', 'to']],
  [/^urldefense\.proofpoint\.com$/, /^\/v1\/url$/, ['u']],
]

const isWeb = (address: string) => /^https?:\/\//i.test(address) && URL.canParse(address)

/** Proofpoint writes an address with other signs for those of an address. */
function defended({ hostname, pathname, searchParams }: URL): string | null {
  if (!/^urldefense(?:\.proofpoint)?\.com$/.test(hostname)) return null
  const third = /^\/v3\/__(.+?)__;/.exec(pathname)?.[1]
  if (third !== undefined && !third.includes('*')) return third.replace(/^(https?:\/)(?=[^/])/, '$1/')
  const second = pathname === '/v2/url' ? searchParams.get('u') : null
  try {
    return second === null ? null : decodeURIComponent(second.replaceAll('-', '%').replaceAll('_', '/'))
  } catch {
    return null
  }
}

function leadsTo(address: string): string | null {
  const url = new URL(address)
  const [, , parameters] = LEADING_ON.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname)) ?? []
  const named = defended(url) ?? parameters?.map((name) => url.searchParams.get(name)).find((to) => to != null) ?? null
  return named !== null && isWeb(named) ? safeAddress(named) : null
}

/** A redirect may lead to another one; more than a few is a trick. */
const MOST = 5

/**
 * Where a web address leads that search engines, mail programs and chats have put in place of a link: the article links to the page,
 * and not to whoever counts its readers. An address that names no other is answered as it is.
 */
export function unwrapped(address: string): string {
  let at = address
  for (let turn = 0; turn < MOST && isWeb(at); turn++) {
    const to = leadsTo(at)
    if (to === null) break
    at = to
  }
  return at
}
