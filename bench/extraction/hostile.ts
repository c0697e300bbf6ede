/** `npm run bench:hostile`: how the time grows when a hostile text is doubled. */
import { extractClaims } from '@/lib/extraction/extract-claims'
import { markdownTable } from './markdown-table'
import { hostileTexts } from './hostile-texts'

const LENGTH = 500_000
const TRIES = 3
/** A short run is repeated until the clock has something to measure. */
const LEAST_MS = 40
/** Doubling the text may cost at most this many times the time. */
const MOST = 2.3

/** Processor time of one extraction, the best of several tries: what else the machine does counts little. */
function msFor(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < TRIES; attempt++) best = Math.min(best, once(text))
  return best
}

function once(text: string): number {
  const begun = process.threadCpuUsage()
  for (let runs = 1; ; runs++) {
    extractClaims(text, { publishedAt: '2026-01-07' })
    const { user, system } = process.threadCpuUsage(begun)
    const spent = (user + system) / 1000
    if (spent > LEAST_MS) return spent / runs
  }
}

extractClaims('Nadia Brook met Ivo Lund in Oslo on March 5, 2025. “It went well,” Lund said.')
const rows = hostileTexts.map((text) => {
  const single = msFor(text.make(LENGTH))
  const double = msFor(text.make(2 * LENGTH))
  return [text.name, single.toFixed(0), double.toFixed(0), (double / single).toFixed(2)]
})
console.log(markdownTable(['text', 'ms for 0.5 M chars', 'ms for 1 M chars', 'ratio'], rows))
const over = rows.filter(([, , , ratio]) => Number(ratio) > MOST).map(([name]) => name)
console.log(over.length === 0 ? `\nNone over ${MOST}.` : `\nOver ${MOST}: ${over.join(', ')}`)
