/** A short stable key of a rule and the exact words of each side; not secret, only unlikely to collide. */
export function conflictKey(rule: string, sides: readonly string[][]): string {
  const words = JSON.stringify(sides)
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < words.length; i += 1) {
    const code = words.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0')
  return `${rule}:${hex(b)}${hex(a)}`
}
