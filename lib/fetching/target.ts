import { isIP } from 'node:net'
import type { AllowedPairs } from './allowed-pairs'
import { pairOf } from './allowed-pairs'
import { asWritten, isPublic } from './is-public'
import { NotFetched } from './not-fetched'

/** The IP addresses of a host. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Where one request goes: the address as it was checked, and the only IP addresses that may be connected to. */
export interface Target {
  url: URL
  addresses: readonly [string, ...string[]]
}

const INSIDE = 'This address is inside a private network. Galley fetches public pages only.'

/**
 * Reads an address that may be fetched. Numbers for hosts come out as IP addresses, however they were written (WHATWG URL).
 * @throws {NotFetched} for other schemes, ports other than 80 and 443 that no setting allows, and names or passwords in it
 */
export function readAddress(address: string, { pairs }: AllowedPairs, base?: URL): URL {
  const refused = (sentence: string) => new NotFetched('address', sentence)
  if (!URL.canParse(address, base)) throw refused('This is no web address. It begins with https://')
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused('Only addresses that begin with https:// or http:// are fetched.')
  if (url.username !== '' || url.password !== '')
    throw refused('The address holds a name or a password. Give it without them.')
  if (!['', '80', '443'].includes(url.port) && !pairs.has(pairOf(url)))
    throw refused(`Pages are fetched from the usual ports only; this address names port ${url.port}.`)
  url.hash = ''
  return url
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host]
  try {
    return await resolve(host)
  } catch {
    throw new NotFetched('unreachable', `There is no site at ${host}.`)
  }
}

/**
 * Asks once where the host of an address is. Every one of its IP addresses has to be public; of a host with its port that the setting
 * names, none.
 * @throws {NotFetched} before anything is connected to
 */
export async function targetOf(url: URL, { pairs }: AllowedPairs, resolve: Resolve): Promise<Target> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = await addressesOf(host, resolve)
  const addresses = found.flatMap((address) => asWritten(address) ?? [])
  const [first, ...others] = addresses
  if (first === undefined) throw new NotFetched('unreachable', `There is no site at ${host}.`)
  if (!pairs.has(pairOf(url)) && !found.every(isPublic)) throw new NotFetched('inside', INSIDE)
  return { url, addresses: [first, ...others] }
}

/** Holds the address that a connection really has against the ones that were checked. */
export function isChecked({ addresses }: Target, connected: string | undefined): boolean {
  return connected !== undefined && addresses.includes(asWritten(connected) ?? '')
}
