import ipaddr from 'ipaddr.js'

/** All that is given out of IPv6 for the public internet (RFC 4291; IANA, IPv6 Global Unicast Address Assignments). */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local, shared (CGNAT), multicast, documentation and
 * reserved ones are not, nor IPv6 forms that hold an IPv4 address (mapped, 6to4, Teredo, NAT64), whichever it is; nor what is no address.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.parse(address)
  if (ip.range() !== 'unicast') return false
  return ip.kind() === 'ipv4' || (ip as ipaddr.IPv6).match(GLOBAL)
}

/** The same address written in one way, so that two can be compared; null for what is no address. */
export function asWritten(address: string): string | null {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : null
}
