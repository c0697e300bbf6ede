import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { slugOf } from '@/lib/domain/text/words'

/** Names that are asked about at once; doubled as often, more numbers than there can be articles. */
const ASKED = 31

/**
 * What the desk calls an article for short: the first words of its headline, and a number where others have the same. The number is
 * found by doubling, then between two: a desk has thousands of “weather”, and reading all of their names would take longer each day.
 */
export async function freeSlug(tx: Transaction, headline: string): Promise<string> {
  const slug = slugOf(headline, 24)
  // Held until the article is there. The number is left out of the lock: “bridge” twice and “bridge 2” want the same name.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug:${slug.replace(/(-\d+)+$/, '')}`}))`
  const named = (number: number) => (number === 1 ? slug : `${slug}-${number}`)
  let [taken, free] = [0, Infinity]
  let numbers = Array.from({ length: ASKED }, (_, power) => 2 ** power)
  while (free - taken > 1) {
    const known = await tx.$queryRaw<
      { slug: string }[]
    >`SELECT slug FROM articles WHERE slug = ANY (${numbers.map(named)})`
    const slugs = new Set(known.map((article) => article.slug))
    const first = numbers.find((number) => !slugs.has(named(number)))
    // The numbers before the first free one are taken, so the free one lies after the last of them.
    taken = numbers.findLast((number) => number < (first ?? Infinity)) ?? taken
    free = first ?? free
    const step = Math.max(1, Math.ceil((free - taken) / ASKED))
    numbers = Array.from({ length: ASKED }, (_, place) => taken + (place + 1) * step).filter((number) => number < free)
  }
  return named(free)
}
