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

/**
 * The address a call came from, or null when that can't be told. X-Forwarded-For ends with what our own proxies appended;
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
  return trusted === 0 && inside.check(address, version === 6 ? 'ipv6' : 'ipv4') ? null : address
}
