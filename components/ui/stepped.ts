/**
 * Where a key leads in a list.
 * @param at the place now, -1 for none
 * @param count how many there are
 * @returns the next place, or null for a key that moves nothing
 */
export function stepped(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  if (key === 'ArrowDown') return at === -1 ? 0 : Math.min(at + 1, last)
  if (key === 'ArrowUp') return at === -1 ? last : Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return last
  return null
}
