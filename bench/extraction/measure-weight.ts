import { extractClaims } from '@/lib/extraction/extract-claims'
import { readFirstChecks } from './gold/first-checks'
import type { MeasuredDocument, Stretch } from './measured-document'

/** So many claims stand under "Check first" in the galley. */
const CHECK_FIRST = 12

interface WeightMeasure {
  /** Passages that reader A, reader B and both would check first. */
  named: { a: number; b: number; both: number }
  /** Of those of both: how many the heaviest third of the claims holds, and how many the first twelve. */
  third: number
  twelve: number
  missed: string[]
}

/** Whether the claims that weigh most are those that both readers would check first. */
export function measureWeight(articles: readonly MeasuredDocument[]): WeightMeasure {
  const [a = [], b = []] = readFirstChecks()
  const sum: WeightMeasure = { named: { a: 0, b: 0, both: 0 }, third: 0, twelve: 0, missed: [] }
  for (const { id, text, dct, language } of articles) {
    const [ofA, ofB] = [a, b].map((checks) =>
      checks.filter(({ article }) => `gold/${article}` === id).map(({ words }) => placeOf(text, words)),
    ) as [Stretch[], Stretch[]]
    const both = ofA.flatMap((one) =>
      ofB
        .filter((other) => holds(one, other) || holds(other, one))
        .slice(0, 1)
        .map((other) => shorter(one, other)),
    )
    const claims = extractClaims(text, { ...(dct && { publishedAt: dct }), ...(language && { language }) })
    const heaviest = claims.toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0))
    const within = (count: number) => {
      const places = heaviest.slice(0, count).flatMap(({ anchors }) => anchors)
      return both.filter((passage) => places.some((place) => holds(place, passage)))
    }
    const third = within(Math.ceil(claims.length / 3))
    sum.named.a += ofA.length
    sum.named.b += ofB.length
    sum.named.both += both.length
    sum.third += third.length
    sum.twelve += within(CHECK_FIRST).length
    sum.missed.push(
      ...both.filter((one) => !third.includes(one)).map(({ start, end }) => `${id}: ${text.slice(start, end)}`),
    )
  }
  return sum
}

function placeOf(text: string, words: string): Stretch {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** Whether the first stretch holds at least half of the second. */
function holds(one: Stretch, other: Stretch): boolean {
  return 2 * (Math.min(one.end, other.end) - Math.max(one.start, other.start)) >= other.end - other.start
}

function shorter(one: Stretch, other: Stretch): Stretch {
  return one.end - one.start <= other.end - other.start ? one : other
}
