import type { Site } from '@/lib/testing/site'
import { siteOf, talkerOf } from '@/lib/testing/site'
import { readAllowed } from '@/lib/fetching/allowed-pairs'
import type { FetchLimits, FetchOptions } from '@/lib/fetching/fetch-safely'
import { fetchSafely } from '@/lib/fetching/fetch-safely'

const open: Site[] = []
export const site = async (...given: Parameters<typeof siteOf>) => {
  const made = await siteOf(...given)
  open.push(made)
  return made
}
export const talker = async (talk: Parameters<typeof talkerOf>[0]) => {
  const made = await talkerOf(talk)
  open.push(made)
  return made
}
/** After each test. */
export async function closeSites() {
  await Promise.all(open.splice(0).map(async (one) => one.close()))
}

export const PAGE = '<!doctype html><p>The wall cost £5 million.'
export const html = { 'content-type': 'text/html; charset=utf-8' }
export const pages = () => site((_request, response) => response.writeHead(200, html).end(PAGE))

const isPage = (type: string) => type === 'text/html'
export const fetched = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchSafely(address, { accepts: isPage, allowed: readAllowed(undefined), ...options })
/** With what is allowed of these sites alone. */
export const from = ({ pair }: Site, limits: Partial<FetchLimits> = {}, path = '/') =>
  fetched(`http://${pair}${path}`, { allowed: readAllowed(pair), limits })
export const words = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes)
