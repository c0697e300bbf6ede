const HEX = Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0'))

/** The most bytes that getRandomValues gives at once. */
const MOST = 65_536
/** So many of one millisecond are told apart by the twelve bits behind it. */
const IN_ONE = 4_096

/**
 * UUIDs of version 7 in the order in which they are given, for rows that have to know each other's ids before they are written. Ten
 * thousand take some milliseconds.
 */
export function rowIds(count: number): string[] {
  const bytes = new Uint8Array(count * 8)
  for (let from = 0; from < bytes.length; from += MOST) crypto.getRandomValues(bytes.subarray(from, from + MOST))
  const now = Date.now()
  return Array.from({ length: count }, (_none, index) => {
    const hex = (at: number) => HEX[bytes[index * 8 + at] ?? 0] ?? '00'
    const time = (now + Math.floor(index / IN_ONE)).toString(16).padStart(12, '0')
    const place = (index % IN_ONE).toString(16).padStart(3, '0')
    const variant = HEX[((bytes[index * 8] ?? 0) & 0x3f) | 0x80] ?? '80'
    return `${time.slice(0, 8)}-${time.slice(8)}-7${place}-${variant}${hex(1)}-${hex(2)}${hex(3)}${hex(4)}${hex(5)}${hex(6)}${hex(7)}`
  })
}
