/** What programs put behind an address to see who followed it. It leads to the same page. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|yclid|cmpid|s_cid|ref_src|ref_url)$/i

/**
 * A web address as it is compared: two that differ in the scheme, in www., a slash at the end, the place within the page, the order of
 * parameters or in parameters that only follow readers lead to the same page. Null for what is no web address.
 */
export function foldAddress(url: string): string | null {
  let read: URL
  try {
    read = new URL(url.trim())
  } catch {
    return null
  }
  if (!/^https?:$/.test(read.protocol)) return null
  const host = read.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:www\d?|m|amp)\./, '')
  const port = read.port === '' || read.port === '80' || read.port === '443' ? '' : `:${read.port}`
  const path = read.pathname.replace(/\/(?:index\.(?:html?|php))?$/i, '')
  const asked = [...read.searchParams].filter(([name]) => !TRACKING.test(name)).map((one) => one.join('='))
  return host + port + path + (asked.length === 0 ? '' : `?${asked.sort().join('&')}`)
}
