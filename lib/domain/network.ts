/**
 * The network around a caller's line (an IPv4 address, or the /64 of an IPv6 one): what one customer of a provider may have at most,
 * /48 of IPv6 and /24 of IPv4.
 */
export function networkOf(line: string): string {
  return line.includes(':')
    ? `${line.split(':').slice(0, 3).join(':')}::/48`
    : `${line.split('.').slice(0, 3).join('.')}.0/24`
}
