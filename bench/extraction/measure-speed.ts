import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { measureCoverage } from '@/lib/extraction/coverage'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { readGoldArticles } from './gold/read-gold-articles'

const MEASURED_CHARS = 1_000_000
const WARM_UP_CHARS = 200_000

/**
 * Characters a second of one core for claims, contradictions and coverage together, over the gold articles in turn. As at the
 * desk, an article is read once: coverage is given its claims.
 */
export function pipelineSpeed(): number {
  const articles = readGoldArticles()
  const read = (most: number): number => {
    let chars = 0
    for (let index = 0; chars < most; index++) {
      const { text, dct } = articles[index % articles.length] ?? { text: '', dct: '' }
      const claims = extractClaims(text, { publishedAt: dct })
      findConflicts(claims, { text, publishedAt: dct, reference: CURATED_FACTS })
      measureCoverage(
        text,
        claims.flatMap(({ anchors }) => anchors),
        { publishedAt: dct },
        claims,
      )
      chars += text.length
    }
    return chars
  }
  read(WARM_UP_CHARS)
  const begun = process.threadCpuUsage()
  const chars = read(MEASURED_CHARS)
  const { user, system } = process.threadCpuUsage(begun)
  return Math.round((chars / (user + system)) * 1_000_000)
}
