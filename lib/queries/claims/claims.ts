import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Block, BlockRole } from '@/lib/domain/articles/block'
import { BLOCK_ROLES } from '@/lib/domain/articles/block'
import type { Anchor } from '@/lib/domain/claims/anchor'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { ClaimsView } from '@/lib/domain/claims/claims-view'
import { PageSize } from '@/lib/domain/given-fields'
import { LIMITS, MOST_COUNTED } from '@/lib/domain/limits'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { auditHead } from '@/lib/queries/audit/audit-head'
import { claimView } from './claim-rows'
import type { Listed } from './listed-claims'
import { listedAnchors, listedClaims } from './listed-claims'
import { lastPlacesOf } from './last-places'
import { isId } from '@/lib/domain/is-id'

interface Newest {
  id: string
  blocks: Block[]
}

async function newestRevisionOf(articleId: string, actor: Actor): Promise<Newest> {
  const article = isId(articleId)
    ? await db().article.findFirst({
        where: { id: articleId, ...articlesSeenBy(actor) },
        select: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, blocks: true } } },
      })
    : null
  const revision = article?.revisions[0]
  if (!revision) throw missing('article')
  return { id: revision.id, blocks: revision.blocks as unknown as Block[] }
}

/** In order of position; those whose text is gone come last, by number. */
async function viewsOf(
  listed: Listed,
  { id: revisionId, blocks }: Newest,
  places: Promise<Map<string, Anchor[]>> | Map<string, Anchor[]> = listedAnchors(revisionId, listed),
): Promise<ClaimView[]> {
  const [rows, anchors] = await Promise.all([listedClaims(listed), places])
  const last = await lastPlacesOf(rows.filter(({ id }) => !anchors.has(id)).map(({ id }) => id))
  const views = rows.map((row) =>
    claimView(row, row, { anchors: anchors.get(row.id) ?? [], blocks, last: last.get(row.id) }),
  )
  return views.sort(byPosition)
}

/** The cursor before the first claim: no place is before it. */
const BEGINNING = `0.${MOST_COUNTED}.0`

/**
 * What a page of the claims begins with: a first page as `claimsFollowed` gives it, where it has fewer than `most` places in the text.
 * Where it has more, only the claims that stand at the first of them, with those places alone; `next` then has all of them anew. A name may
 * stand twenty thousand times in one text.
 */
export async function claimsAtFirst(articleId: string, most: number, actor: Actor): Promise<ClaimsView> {
  const { seq } = await auditHead()
  const revision = await newestRevisionOf(articleId, actor)
  const { ids, next } = await placedPage(ClaimsPage.parse({ articleId }), revision)
  const listed = { articleId, ids }
  const anchors = await listedAnchors(revision.id, listed, most)
  const count = [...anchors.values()].reduce((sum, places) => sum + places.length, 0)
  if (count < most) return { items: await viewsOf(listed, revision, anchors), next, seq }
  const items = await viewsOf({ articleId, ids: [...anchors.keys()] }, revision, anchors)
  return { items, next: BEGINNING, seq }
}

/**
 * All claims of an article, of every status, in order of position in the newest revision; those whose text is gone come
 * last, by number. The number of queries does not depend on the number of claims. A missing article is refused (404).
 */
export async function claimsOf(articleId: string, actor: Actor): Promise<ClaimView[]> {
  return viewsOf({ articleId }, await newestRevisionOf(articleId, actor))
}

/** Those claims of an article that have these ids; else as `claimsOf`. */
export async function claimsById(articleId: string, ids: readonly string[], actor: Actor): Promise<ClaimView[]> {
  return viewsOf({ articleId, ids }, await newestRevisionOf(articleId, actor))
}

/** Where a page of claims ends: the place of its last claim, and its number. */
const Cursor = z
  .string()
  .regex(/^\d{1,10}\.\d{1,10}\.\d{1,10}$/, 'This is not a cursor of this list.')
  .transform((cursor) => cursor.split('.').map(Number))
  .refine((places) => places.every((place) => place <= MOST_COUNTED), 'This is not a cursor of this list.')

export const ClaimsPage = z.strictObject({
  articleId: z.uuid(),
  part: z
    .enum(BLOCK_ROLES)
    .optional()
    .describe('Only claims that stand in such a part, with any of their places; where they stood last, if nowhere.'),
  cursor: Cursor.optional(),
  limit: PageSize.default(LIMITS.page.most),
})

/** Parts as one value that PostgreSQL looks a place up in, however many they are. */
const stretches = (blocks: readonly Block[]) =>
  Prisma.sql`${`{${blocks
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => `[${start},${end})`)
    .join(',')}}`}::int4multirange`

/** That the claim of anchor `a` stands in a part of this role, with any of its places in the newest revision. */
const standsIn = (part: BlockRole, { id, blocks }: Newest) => Prisma.sql`EXISTS (
  SELECT FROM anchors n WHERE n.claim_id = a.claim_id AND n.revision_id = ${id}::uuid
    AND int4range(n.start, n."end") && ${stretches(blocks.filter(({ role }) => role === part))})`

/** That claim `c`, which stands nowhere now, stood in a part of this role last. */
const stoodIn = (part: BlockRole) => Prisma.sql`EXISTS (
  SELECT FROM (
    SELECT a.start, a."end", r.blocks FROM anchors a JOIN revisions r ON r.id = a.revision_id
    WHERE a.claim_id = c.id ORDER BY r.number DESC, a.start LIMIT 1) last,
  jsonb_array_elements(last.blocks) AS b (block)
  WHERE b.block->>'role' = ${part} AND (b.block->>'start')::int < last."end" AND (b.block->>'end')::int > last.start)`

/**
 * One page of what `claimsOf` gives, in the same order; `next` goes into `cursor` for the page after it. Claims are read off the text
 * from there on, each at its first place; those that stand nowhere only where the text has no more.
 */
export async function claimsPage(input: z.output<typeof ClaimsPage>, actor: Actor): Promise<Omit<ClaimsView, 'seq'>> {
  const revision = await newestRevisionOf(input.articleId, actor)
  const { ids, next } = await placedPage(input, revision)
  return { items: await viewsOf({ articleId: input.articleId, ids }, revision), next }
}

/**
 * Which claims are on a page. Each place is asked by itself whether it is its claim’s first: joined, every place of a text that just came is
 * held against every other, before the database has counted them.
 */
async function placedPage(
  { articleId, part, cursor = [], limit }: z.output<typeof ClaimsPage>,
  revision: Newest,
): Promise<{ ids: string[]; next: string | null }> {
  const [start = -1, end = 0, number = 0] = cursor
  const rows = await db().$queryRaw<{ id: string; start: number; end: number; number: number }[]>`
    WITH placed AS MATERIALIZED (
      SELECT a.claim_id AS id, c.number, a.start, a."end"
      FROM anchors a CROSS JOIN LATERAL (SELECT c.number FROM claims c WHERE c.id = a.claim_id OFFSET 0) c
      WHERE a.revision_id = ${revision.id}::uuid AND a.start >= ${start}::int
        AND (a.start, -a."end", c.number) > (${start}::int, ${-end}::int, ${number}::int)
        AND (SELECT count(*) FROM (
          SELECT FROM anchors o WHERE o.claim_id = a.claim_id AND o.revision_id = a.revision_id AND o.start <= a.start
            AND (o.start, -o."end") < (a.start, -a."end") LIMIT 1) earlier) = 0
        AND ${part === undefined ? Prisma.sql`TRUE` : standsIn(part, revision)}
      ORDER BY a.start, -a."end", c.number LIMIT ${limit + 1})
    SELECT id, start, "end", number FROM placed
    UNION ALL (
      SELECT c.id, ${MOST_COUNTED}::int, 0, c.number FROM claims c
      WHERE c.article_id = ${articleId}::uuid AND c.number > ${start === MOST_COUNTED ? number : 0}::int
        AND NOT EXISTS (SELECT FROM anchors a WHERE a.claim_id = c.id AND a.revision_id = ${revision.id}::uuid)
        AND ${part === undefined ? Prisma.sql`TRUE` : stoodIn(part)}
      ORDER BY c.number LIMIT ${limit + 1} - (SELECT count(*) FROM placed))
    ORDER BY start, "end" DESC, number`
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { ids: page.map(({ id }) => id), next: last ? [last.start, last.end, last.number].join('.') : null }
}

/** The same with where the log stood before it was read: what is told later is asked for with that. */
export async function claimsFollowed(input: z.output<typeof ClaimsPage>, actor: Actor): Promise<ClaimsView> {
  const { seq } = await auditHead()
  return { ...(await claimsPage(input, actor)), seq }
}

function byPosition(a: ClaimView, b: ClaimView): number {
  const [one, other] = [a.anchors[0], b.anchors[0]]
  if (one && other) return one.start - other.start || other.end - one.end || a.number - b.number
  if (one) return -1
  return other ? 1 : a.number - b.number
}
