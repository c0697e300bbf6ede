import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { slugOf } from '@/lib/domain/text/words'

/** What the desk calls an article for short: the first words of its headline, and a number where others have the same. */
export async function freeSlug(tx: Transaction, headline: string): Promise<string> {
  const slug = slugOf(headline, 24)
  // Held until the article is there. The number is left out of the lock: “bridge” twice and “bridge 2” want the same name.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug:${slug.replace(/(-\d+)+$/, '')}`}))`
  const alike = await tx.article.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })
  const taken = new Set(alike.map((article) => article.slug))
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}
