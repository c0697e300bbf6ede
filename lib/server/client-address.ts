import 'server-only'
import { BlockList, isIP } from 'node:net'

/** Addresses of houses and machines, not of the net: behind one of these may stand a whole newsroom, or a proxy. */
const inside = new BlockList()
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, prefix, 'ipv6')

/** An IPv4 address as an IPv6 socket names it. */
const MAPPED = /^::ffff:(?=\d+\.)/i

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  // The URL standard writes the address in its one short form, an IPv4 tail as two groups.
  const short = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [before = [], after = []] = short.split('::').map((half) => half.split(':').filter(Boolean))
  return before.concat(new Array<string>(8 - before.length - after.length).fill('0'), after)
}

/**
 * The line that an address belongs to: any home has a whole /64 of IPv6 addresses, which are one caller's. An IPv4 address is a line by
 * itself, also where IPv6 carries it. Null for what is no address.
 */
export function lineOf(address: string): string | null {
  const version = isIP(address)
  if (version !== 6) return version === 4 ? address : null
  if (MAPPED.test(address)) return address.replace(MAPPED, '')
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/**
 * The line (`lineOf`) of the address a call came from, or null when that can't be told. X-Forwarded-For ends with what our own proxies appended;
 * GALLEY_TRUST_PROXY says how many of them there are. Without any it is the socket's own address (instrumentation.ts takes
 * away what a caller wrote there), and an inside one tells nothing.
 */
export function clientAddress(headers: Headers): string | null {
  const proxies = Number(process.env['GALLEY_TRUST_PROXY'] ?? 0)
  const trusted = Number.isInteger(proxies) && proxies > 0 ? proxies : 0
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const address = (hops.at(-Math.max(1, trusted)) ?? '').replace(MAPPED, '')
  const version = isIP(address)
  if (version === 0) return null
  return trusted === 0 && inside.check(address, version === 6 ? 'ipv6' : 'ipv4') ? null : lineOf(address)
}
