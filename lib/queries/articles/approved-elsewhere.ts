import 'server-only'
import { db } from '@/lib/db/client'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import type { Block } from '@/lib/domain/articles/block'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'
import { partsUnder } from '@/lib/domain/articles/part'
import type { Approved } from '@/lib/domain/articles/say-elsewhere'
import { sayElsewhere } from '@/lib/domain/articles/say-elsewhere'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { dayAt } from '@/lib/domain/time/day'
import { sayDay } from '@/lib/domain/time/say-time'
import { conflictKey } from '@/lib/extraction/consistency/conflict-key'

/** Contradictions of one article with what was approved elsewhere are told up to so many. */
const MOST = 50
/** Of what was approved about the same, so many of the newest are looked at. */
const NEWEST = 5

interface Row extends Omit<Approved, 'day'> {
  id: string
  number: number
  places: { start: number; end: number }[]
  otherId: string
  otherNumber: number
  otherArticleId: string
  approvedAt: Date
}

/**
 * What is about the same as approved claims of other articles, and does not fit the one that was approved last: it says something else, or it
 * says what was found wrong there. Words that were found wrong and have been put right since count as they stand now, and a retracted article
 * not at all. A figure or a day counts only where both articles name somebody, some body or some place alike: “the bridge” of two towns is not
 * one bridge.
 */
async function found(articleId: string): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    WITH here AS MATERIALIZED (
      SELECT k.claim_id, k.about, k.says, k.telling, c.kind::text AS kind, c.number FROM claim_keys k
        JOIN claims c ON c.id = k.claim_id AND c.status NOT IN ('DISMISSED', 'MERGED', 'ORPHANED')
      WHERE k.article_id = ${articleId}::uuid
    ), names AS MATERIALIZED (
      SELECT array_agg(about) AS about FROM here WHERE kind IN ('PERSON', 'ORGANISATION', 'PLACE')
    ), asked AS MATERIALIZED (
      SELECT DISTINCT about, telling, CASE WHEN NOT telling THEN says END AS says FROM here
    ), elsewhere AS MATERIALIZED (
      SELECT asked.about, asked.telling, k.says, k.claim_id AS other, k.article_id AS other_article, v.replacement, v.outcome::text AS outcome,
        v.replacement <> '' AND o.applied_in IS NOT NULL AS mended, w.created_at AS approved_at
      FROM asked CROSS JOIN LATERAL (
          (SELECT k.claim_id, k.article_id, k.says FROM claim_keys k
            WHERE asked.telling AND k.approved AND k.telling AND k.about = asked.about AND k.article_id <> ${articleId}::uuid
            ORDER BY k.claim_id DESC LIMIT ${NEWEST})
          UNION ALL
          (SELECT k.claim_id, k.article_id, k.says FROM claim_keys k
            WHERE NOT asked.telling AND k.approved AND NOT k.telling AND k.about = asked.about AND k.says = asked.says
              AND k.article_id <> ${articleId}::uuid
            ORDER BY k.claim_id DESC LIMIT 1)) k
        JOIN claims o ON o.id = k.claim_id
        JOIN verdicts v ON v.claim_id = k.claim_id AND v.ended_at IS NULL
        JOIN reviews w ON w.verdict_id = v.id AND w.decision = 'APPROVE' AND NOT EXISTS (SELECT FROM approvals_taken_back b WHERE b.review_id = w.id)
      WHERE NOT EXISTS (SELECT FROM corrections x WHERE x.article_id = k.article_id AND x.type = 'RETRACTION' AND x.status = 'PUBLISHED')
    ), telling AS MATERIALIZED (
      SELECT DISTINCT ON (h.claim_id) h.claim_id, h.kind, h.number, e.*, e.says <> h.says AS differs
      FROM here h JOIN elsewhere e ON e.about = h.about AND e.telling = h.telling AND (h.telling OR e.says = h.says)
      WHERE e.outcome IN ('CONFIRMED', 'NEEDS_CONTEXT') OR e.mended OR (e.outcome = 'WRONG' AND e.says = h.says)
      ORDER BY h.claim_id, e.approved_at DESC
    ), against AS MATERIALIZED (
      SELECT t.* FROM telling t, names
      WHERE CASE WHEN t.differs THEN t.kind NOT IN ('NUMBER', 'DATE') OR EXISTS (
          SELECT FROM claim_keys k WHERE k.article_id = t.other_article AND k.about = ANY (names.about))
        ELSE t.outcome = 'WRONG' AND t.mended IS NOT TRUE END
      ORDER BY t.number LIMIT ${MOST}
    )
    SELECT j.claim_id AS id, j.number, j.kind, j.differs, j.replacement, a.places, a.text, j.other AS "otherId", oc.number AS "otherNumber",
      j.other_article AS "otherArticleId", t.headline, j.approved_at AS "approvedAt",
      coalesce((SELECT p.exact FROM anchors p JOIN revisions r ON r.id = p.revision_id WHERE p.claim_id = j.other ORDER BY r.number DESC, p.start LIMIT 1), '') AS "otherText",
      coalesce((SELECT p.exact FROM anchors p JOIN revisions r ON r.id = p.revision_id WHERE p.claim_id = c.speaker_id ORDER BY r.number DESC, p.start LIMIT 1), c.speaker_text, '') AS speaker,
      coalesce((SELECT p.exact FROM anchors p JOIN revisions r ON r.id = p.revision_id WHERE p.claim_id = oc.speaker_id ORDER BY r.number DESC, p.start LIMIT 1), oc.speaker_text, '') AS "otherSpeaker"
    FROM against j JOIN claims c ON c.id = j.claim_id JOIN claims oc ON oc.id = j.other JOIN articles t ON t.id = j.other_article
      CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object('start', p.start, 'end', p."end") ORDER BY p.start) AS places, (array_agg(p.exact ORDER BY p.start))[1] AS text
        FROM anchors p WHERE p.claim_id = j.claim_id AND p.revision_id = (
          SELECT r.id FROM revisions r WHERE r.article_id = ${articleId}::uuid ORDER BY r.number DESC LIMIT 1)) a
    WHERE a.places IS NOT NULL`
}

/** One may have been read as an amount and the other not. */
const isSameWords = (one: string, other: string) => one.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '')

/** Contradictions with what was approved in other articles, in no order. */
export async function approvedElsewhere(
  articleId: string,
  blocks: readonly Block[],
  actor: Pick<Actor, 'role'>,
): Promise<ConflictView[]> {
  const rows = readsTheDesk(actor) ? await found(articleId) : []
  if (rows.length === 0) return []
  const place = await newsroomPlace()
  const now = new Date()
  const byKey = new Map<string, ConflictView>()
  for (const row of rows) {
    if (row.differs && row.kind !== 'QUOTE' && isSameWords(row.text, row.otherText)) continue
    const day = sayDay(dayAt(row.approvedAt, place.timeZone), place, now)
    const { rule, why, suggestion } = sayElsewhere({ ...row, day })
    const key = conflictKey(rule, [[row.text], [row.otherId, row.otherText]])
    byKey.set(key, {
      ...{ key, rule, severity: 'medium', hint: false, why, rows: [], suggestion },
      sides: [
        { spans: row.places, parts: partsUnder(blocks, row.places), claims: [{ id: row.id, number: row.number }] },
      ],
      elsewhere: {
        ...{ articleId: row.otherArticleId, number: row.otherNumber, headline: row.headline, text: row.otherText },
        approvedAt: row.approvedAt.toISOString(),
      },
    })
  }
  return [...byKey.values()]
}
