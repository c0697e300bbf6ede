import { LIMITS } from './limits'

const most = LIMITS.counted.most

/** A count as it is shown: beyond what is counted, only that there are more. "1,000+". */
export function sayCounted(count: number): string {
  return count > most ? `${most.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB')
}

/** What a list says below its first rows: "and 12 more", or nothing. */
export function sayMore(count: number, shown: number): string | null {
  if (count <= shown) return null
  return count > most ? 'and many more' : `and ${(count - shown).toLocaleString('en-GB')} more`
}
