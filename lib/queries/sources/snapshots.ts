import 'server-only'
import { db } from '@/lib/db/client'
import type { PageChange } from '@/lib/domain/evidence/page-changes'
import { pageChanges } from '@/lib/domain/evidence/page-changes'
import { isId } from '@/lib/domain/is-id'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import { objectStore } from '@/lib/storage/object-store'
import { sourcesSeenBy } from './sources-seen-by'

/** So many of a source are listed. */
const LISTED = 100

/** Which way a snapshot is looked at. */
export const SNAPSHOT_VIEWS = ['text', 'source', 'changed'] as const
export type SnapshotView = (typeof SNAPSHOT_VIEWS)[number]

interface SnapshotLine {
  id: string
  takenAt: string
}

interface OpenSnapshot extends SnapshotLine {
  title: string
  url: string
  address: string
  type: string
  size: number
  sha256: string
  /** Its words; in the view of the source its bytes as text, empty where they are none. */
  shown: string
  /** Where the newest snapshot says something else than this one; null where this is the newest. */
  changes: PageChange[] | null
}

interface SnapshotScreen {
  source: { id: string; title: string; url: string | null }
  /** How the last look went, where nothing was kept. */
  whyNot: { at: string; sentence: string } | null
  snapshots: SnapshotLine[]
  open: OpenSnapshot | null
}

const IS_TEXT = /^(?:$|text\/|application\/(?:xhtml\+xml|xml|json|ld\+json))/

/** The bytes as the site named them, as text and nothing else. */
async function asText({ object, type, charset }: { object: string; type: string; charset: string | null }) {
  if (!IS_TEXT.test(type)) return ''
  const bytes = await objectStore().get(object)
  if (!bytes) return ''
  const decoder = (name: string) => new TextDecoder(name).decode(bytes).slice(0, LIMITS.text.most)
  try {
    return decoder(charset ?? 'utf-8')
  } catch {
    return decoder('utf-8')
  }
}

/** What the address of a source held, and when; one that this person may not see is missing. The newest is open unless another is asked for. */
export async function snapshotScreen(
  { sourceId, of, view }: { sourceId: string; of: string | null; view: SnapshotView },
  actor: Actor,
): Promise<SnapshotScreen> {
  const found = isId(sourceId)
    ? await db().source.findFirst({
        where: { AND: [{ id: sourceId }, sourcesSeenBy(actor)] },
        select: { id: true, title: true, url: true, page: { select: { url: true, lookedAt: true, whyNot: true } } },
      })
    : null
  if (!found) throw missing('source')
  const { page, ...source } = found
  const rows = await db().snapshot.findMany({
    where: { sourceId },
    orderBy: { id: 'desc' },
    take: LISTED,
    select: { id: true, takenAt: true },
  })
  const wanted = of ?? rows[0]?.id
  const row =
    wanted !== undefined && isId(wanted) ? await db().snapshot.findFirst({ where: { id: wanted, sourceId } }) : null
  if (of !== null && !row) throw missing('snapshot')
  const isNewest = row?.id === rows[0]?.id
  const newest =
    !row || isNewest
      ? null
      : await db().snapshot.findFirst({ where: { id: rows[0]?.id ?? '' }, select: { text: true } })
  return {
    source,
    whyNot:
      page && page.whyNot !== null && page.url === source.url
        ? { at: page.lookedAt.toISOString(), sentence: page.whyNot }
        : null,
    snapshots: rows.map(({ id, takenAt }) => ({ id, takenAt: takenAt.toISOString() })),
    open: row && {
      ...{ id: row.id, takenAt: row.takenAt.toISOString(), title: row.title, url: row.url, address: row.address },
      ...{ type: row.type, size: row.size, sha256: row.sha256 },
      shown: view === 'source' ? await asText(row) : row.text,
      changes: newest && pageChanges(row.text, newest.text),
    },
  }
}
