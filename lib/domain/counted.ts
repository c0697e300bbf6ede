import { LIMITS } from './limits'

/** How far a list is counted: one more than is told as a figure, so that it shows when there are more. */
export const COUNTED = LIMITS.counted.most + 1

/** How far what waits for one person is counted, likewise. */
export const COUNTED_NEEDS = LIMITS.needs.most + 1

/** A count as it is shown: beyond what is counted, only that there are more. "1,000+". */
export function sayCounted(count: number, most: number = LIMITS.counted.most): string {
  return count > most ? `${most.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB')
}

/** What a list of what waits for somebody says below its first rows: "and 12 more", or nothing. */
export function sayMore(count: number, shown: number): string | null {
  if (count <= shown) return null
  return count > LIMITS.needs.most ? 'and many more' : `and ${count - shown} more`
}

/** "1 claim", "6 claims". */
export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
