import 'server-only'
import { db } from '@/lib/db/client'
import { linkOf } from '@/lib/domain/evidence/source'
import type { Actor } from '@/lib/domain/people/actor'
import { isBlank } from '@/lib/text/blank'
import { seenInSql } from './sources-seen-by'

interface SourceName {
  sourceId: string
  title: string
}

/** Of sources that are alike, so many are named; the oldest first. */
const MOST = 20

/** Other sources whose address leads to the same page, as far as this person may see them: at most 20. */
export async function sourcesAt(
  { id, url }: { id: string | null; url: string | null },
  actor: Pick<Actor, 'id'>,
): Promise<SourceName[]> {
  const link = url === null ? null : linkOf(url.trim())
  if (link === null) return []
  return db().$queryRaw<SourceName[]>`
    SELECT s.id AS "sourceId", s.title FROM sources s
    WHERE galley_address(s.url) = galley_address(${link}) AND s.id IS DISTINCT FROM ${id}::uuid AND ${seenInSql(actor)}
    ORDER BY s.created_at, s.id LIMIT ${MOST}`
}

/** Sources that are called this, however it is typed, as far as this person may see them: at most 20. */
export async function sourcesCalled(title: string, actor: Pick<Actor, 'id'>): Promise<SourceName[]> {
  if (isBlank(title)) return []
  return db().$queryRaw<SourceName[]>`
    SELECT s.id AS "sourceId", s.title FROM sources s
    WHERE galley_searchable(s.title) = galley_searchable(${title}) AND ${seenInSql(actor)}
    ORDER BY s.created_at, s.id LIMIT ${MOST}`
}
