import { LIMITS } from './limits'

/** A count as it is shown: beyond what is counted, only that there are more. "1,000+". */
export function sayCounted(count: number, most: number = LIMITS.counted.most): string {
  return count > most ? `${most.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB')
}

/** What a list of what waits for somebody says below its first rows: "and 12 more", or nothing. */
export function sayMore(count: number, shown: number): string | null {
  if (count <= shown) return null
  return count > LIMITS.needs.most ? 'and many more' : `and ${count - shown} more`
}
