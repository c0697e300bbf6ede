/** Hosts with ports that are fetched from though they are inside a network or at a port of their own. */
export interface AllowedPairs {
  /** As “127.0.0.1:4160”, “[::1]:8080” or “wiki.example:443”: exactly these. */
  pairs: ReadonlySet<string>
  /** Entries of the setting that are no host with a port; they allow nothing. */
  odd: readonly string[]
}

const PAIR = /^(?:[^\s/?#@:[\]]+|\[[0-9a-f:.]+\]):[1-9]\d{0,4}$/i

/** Host and port of an address, the port always written. */
export function pairOf(url: URL): string {
  return `${url.hostname}:${url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port}`
}

function readPair(entry: string): string | null {
  if (!PAIR.test(entry) || !URL.canParse(`http://${entry}`)) return null
  return pairOf(new URL(`http://${entry}`))
}

/** Reads the setting: pairs with commas or spaces between them. Nothing, where it is not set. */
export function readAllowed(setting: string | undefined): AllowedPairs {
  const entries = (setting ?? '').split(/[\s,]+/).filter((entry) => entry !== '')
  const read = entries.map((entry) => [entry, readPair(entry)] as const)
  return {
    pairs: new Set(read.flatMap(([, pair]) => pair ?? [])),
    odd: read.filter(([, pair]) => pair === null).map(([entry]) => entry),
  }
}

/** What the desk's own setting allows. */
export const allowedPairs = (): AllowedPairs => readAllowed(process.env['GALLEY_FETCH_ALLOW'])
