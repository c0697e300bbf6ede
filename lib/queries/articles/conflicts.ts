import 'server-only'
import { db } from '@/lib/db/client'
import { currentFacts } from '@/lib/db/facts-as-text'
import type { Actor } from '@/lib/domain/people/actor'
import { headlineIn } from '@/lib/domain/articles/block'
import { LIMITS } from '@/lib/domain/limits'
import { approvedElsewhere } from './approved-elsewhere'
import { pageInText } from './page-in-text'
import type { ConflictsView, ConflictView } from '@/lib/domain/articles/conflict-view'
import { PERSON } from '@/lib/db/person-named'
import { contradictionsReadIn } from '@/lib/extraction/consistency/find-conflicts'
import type { ReadArticle } from './read-article'
import { readArticle } from './read-article'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import type { Done, Given } from '@/lib/workers/text-tasks'
import { checkedUntil } from '@/lib/queries/newsroom/reference-facts'

/** All contradictions of a text, those that stand and those that were dismissed, each in the order of the text. */
export type ReadConflicts = Omit<ConflictsView, 'dismissedCount' | 'dismissedNext'>

/** What does not fit together in the newest revision, as `readConflicts` finds it, with the first of those that were dismissed. */
export async function articleConflicts(articleId: string, actor: Actor): Promise<ConflictsView> {
  return conflictsOf(articleId, await readArticle(articleId, actor), actor)
}

/** The same of an article whose text was read already. */
export async function conflictsOf(articleId: string, article: ReadArticle, actor: Actor): Promise<ConflictsView> {
  const { dismissed: all, ...read } = await conflictsFound(articleId, article, actor)
  const { page, next } = pageInText(all, { limit: LIMITS.told.most })
  return { ...read, dismissed: page, dismissedCount: all.length, dismissedNext: next }
}

/**
 * What does not fit together in the newest revision, against the reference facts and against what was approved in other articles: advice with its
 * reasoning. Rules read
 * the text afresh, with what extraction understands of it; each side then names the desk's own claims that stand on it,
 * dismissed and merged ones left out. Dismissed contradictions come apart from those that stand.
 */
export async function readConflicts(articleId: string, actor: Actor): Promise<ReadConflicts> {
  return conflictsFound(articleId, await readArticle(articleId, actor), actor)
}

async function conflictsFound(
  articleId: string,
  { text, blocks, options, notReadYet }: ReadArticle,
  actor: Actor,
): Promise<ReadConflicts> {
  const { publishedAt } = options
  const read = contradictionsReadIn(options.language)
  const looked = { lookedFor: read !== 'none', lookedForPartly: read === 'some' }
  const checked = await checkedUntil()
  const unchecked = beyondChecked(publishedAt, checked)
  const given = {
    headline: headlineIn(text, blocks),
    blocks,
    ...(options.language !== undefined && { language: options.language }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
  const compared = async () => ({
    facts: await currentFacts(),
    checkedUntil: checked,
    claims: await placedClaims(articleId),
  })
  const inText = notReadYet ? null : await conflictsIn({ text, options, given, ...(await compared()) })
  const elsewhere = await approvedElsewhere(articleId, blocks, actor)
  const said = { unchecked, ...looked, notReadYet: inText === null }
  const found = [...(inText ?? []), ...elsewhere]
  if (found.length === 0) return { items: [], dismissed: [], ...said }
  if (elsewhere.length > 0) found.sort((a, b) => firstPlace(a) - firstPlace(b))
  return { ...apart(found, await dismissalsOf(articleId, found)), ...said }
}

const firstPlace = ({ sides }: ConflictView) =>
  Math.min(...sides.flatMap(({ spans }) => spans.map(({ start }) => start)))

/**
 * The claims of an article that were neither dismissed nor merged, with their places in its newest text, in their order: JSON, which goes
 * into a thread as it is.
 */
async function placedClaims(articleId: string): Promise<string> {
  const [row] = await db().$queryRaw<{ claims: string }[]>`
    SELECT coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'places', p.places)
      ORDER BY p.first, -p.last, c.number), '[]')::text AS claims
    FROM claims c JOIN LATERAL (
      SELECT json_agg(json_build_object('start', a.start, 'end', a."end") ORDER BY a.start, a."end" DESC) AS places,
        min(a.start) AS first, (array_agg(a."end" ORDER BY a.start, a."end" DESC))[1] AS last
      FROM anchors a WHERE a.claim_id = c.id AND a.revision_id = (
        SELECT r.id FROM revisions r WHERE r.article_id = ${articleId}::uuid ORDER BY r.number DESC LIMIT 1)) p ON p.places IS NOT NULL
    WHERE c.article_id = ${articleId}::uuid AND c.status NOT IN ('DISMISSED', 'MERGED')`
  return row?.claims ?? '[]'
}

/** Null where the text can't be read within the limits. */
async function conflictsIn(given: Given<'conflicts'>): Promise<Done<'conflicts'> | null> {
  try {
    return await inThread('conflicts', given)
  } catch (error) {
    if (error instanceof NotRead) return null
    throw error
  }
}

/** Of a day after the one up to which office holders were checked the rules say nothing, and it is said that they do not. */
function beyondChecked(articleDay: string | undefined, checkedUntil: string): ConflictsView['unchecked'] {
  if (articleDay === undefined || articleDay <= checkedUntil) return null
  return { articleDay, checkedUntil }
}

/** Of these contradictions, those that were dismissed: what was dismissed in words that are gone is not read. */
async function dismissalsOf(articleId: string, found: readonly ConflictView[]) {
  const rows = await db().conflictDismissal.findMany({
    where: { articleId, key: { in: found.map(({ key }) => key) } },
    select: { key: true, reason: true, at: true, dismissedBy: PERSON },
  })
  return new Map(rows.map((row) => [row.key, row]))
}

/** The standing and the dismissed, each in the order given. */
function apart(found: readonly ConflictView[], dismissals: Awaited<ReturnType<typeof dismissalsOf>>) {
  return {
    items: found.filter(({ key }) => !dismissals.has(key)),
    dismissed: found.flatMap((conflict) => {
      const row = dismissals.get(conflict.key)
      return row ? [{ ...conflict, reason: row.reason, by: row.dismissedBy, at: row.at.toISOString() }] : []
    }),
  }
}
