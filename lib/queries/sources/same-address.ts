import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { foldAddress } from '@/lib/domain/evidence/same-address'
import type { Actor } from '@/lib/domain/people/actor'
import { isBlank } from '@/lib/domain/text/words'
import { saysAll } from '@/lib/queries/says'
import { seenInSql } from './sources-seen-by'

/** Other sources at the same web address, as far as this person may see them. */
export async function sourcesAt(
  { id, url }: { id: string | null; url: string | null },
  actor: Pick<Actor, 'id'>,
): Promise<{ sourceId: string; title: string }[]> {
  const address = url === null ? null : foldAddress(url)
  if (address === null) return []
  const [host = '', ...path] = address.split(/[/:?]/)
  // Of a house with many pages only those with the same end of the path.
  const page = path.filter((part) => /^[\w-]{3,}$/.test(part)).at(-1)
  const sought = page === undefined ? [host] : [host, page]
  const rows = await db().$queryRaw<{ id: string; title: string; url: string }[]>`
    SELECT s.id, s.title, s.url FROM sources s
    WHERE s.id IS DISTINCT FROM ${id}::uuid AND s.url IS NOT NULL AND ${seenInSql(actor)}
      AND ${saysAll(Prisma.sql`s.title || ' ' || coalesce(s.url, '') || ' ' || s.note`, sought)}
    ORDER BY s.created_at LIMIT 2000`
  return rows.filter((row) => foldAddress(row.url) === address).map(({ id: sourceId, title }) => ({ sourceId, title }))
}

/** Sources that are called this, however it is typed, as far as this person may see them. */
export async function sourcesCalled(
  title: string,
  actor: Pick<Actor, 'id'>,
): Promise<{ sourceId: string; title: string }[]> {
  if (isBlank(title)) return []
  return db().$queryRaw<{ sourceId: string; title: string }[]>`
    SELECT s.id AS "sourceId", s.title FROM sources s
    WHERE ${seenInSql(actor)} AND galley_searchable(s.title) = galley_searchable(${title})
      AND galley_searchable(s.title || ' ' || coalesce(s.url, '') || ' ' || s.note) LIKE galley_pattern(${title})
    ORDER BY s.created_at LIMIT 20`
}
