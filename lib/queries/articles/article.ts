import 'server-only'
import { checkedClaims } from '@/lib/db/checked-claims'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotClear } from '@/lib/domain/articles/article'
import { blocksOf } from '@/lib/domain/articles/block'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { sayNotRead } from '@/lib/domain/articles/not-read'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { missing } from '@/lib/domain/refusal'
import { languagesOf, readUnderLanguage } from '@/lib/workers/languages'
import { ARTICLE_ROW, articleView } from './article-rows'
import { articlesSeenBy } from './articles-seen-by'
import { PERSON } from '@/lib/queries/claims/claim-rows'
import { isId } from '@/lib/domain/is-id'
import { progressOf } from './progress'
import { gapOf, LANGUAGE_COLUMNS, RECOGNISED } from './read-article'
import { countsOf } from './revision'

interface RevisionRow {
  number: number
  createdAt: Date
  createdBy: PersonView | null
  report: unknown
}

/** The newest first, with the counts of their reports: what became of each claim is told by the revision's own page. */
async function revisionsOf(articleId: string): Promise<ArticleDetail['revisions']> {
  const rows = await db().$queryRaw<RevisionRow[]>`
    SELECT r.number, r.created_at AS "createdAt", r.report - 'fates' AS report,
      CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS "createdBy"
    FROM revisions r LEFT JOIN people p ON p.id = r.created_by_id
    WHERE r.article_id = ${articleId}::uuid ORDER BY r.number DESC`
  return rows.map(({ report, createdAt, ...revision }) => ({
    ...revision,
    createdAt: createdAt.toISOString(),
    report: countsOf(report),
  }))
}

async function approvedBy(articleId: string): Promise<ArticleDetail['approvedBy']> {
  return db().$queryRaw`
    SELECT p.id, p.name, count(*)::int AS claims FROM galley_approvals_in(${articleId}::uuid) a JOIN people p ON p.id = a.reviewer_id
    GROUP BY p.id ORDER BY p.name, p.id`
}

const REVISION = { number: true, createdAt: true, createdBy: PERSON } as const

/** An article with its newest text, its revisions (newest first) and why this person can't clear it now. */
export async function articleDetail(articleId: string, actor: Actor): Promise<ArticleDetail> {
  const row = isId(articleId)
    ? await db().article.findFirst({
        where: { id: articleId, ...articlesSeenBy(actor) },
        select: { ...ARTICLE_ROW, ...LANGUAGE_COLUMNS },
      })
    : null
  if (!row) throw missing('article')
  const [newest, revisions, approvals, progress, checked] = await Promise.all([
    db().revision.findFirst({
      where: { articleId },
      orderBy: { number: 'desc' },
      select: {
        ...REVISION,
        id: true,
        text: true,
        blocks: true,
        gap: { select: { leftOut: true } },
        languages: RECOGNISED,
      },
    }),
    revisionsOf(articleId),
    approvedBy(articleId),
    progressOf([articleId]),
    checkedClaims(db(), articleId),
  ])
  if (!newest) throw missing('article')
  const { gap, languages, ...revision } = newest
  const blocks = blocksOf(revision)
  const { languageSaidById, languageSaidKnowing, ...shown } = row
  const recognised = await languagesOf({ text: revision.text, blocks, languages })
  const read = readUnderLanguage({ ...shown, languageSaidById, languageSaidKnowing }, recognised, revision)
  const notRead = sayNotRead(read)
  const asked = { status: row.status, claims: checked, ...gapOf(gap), notRead }
  const whyNot = whyNotClear(asked, actor)
  const wouldClear = (given: Parameters<typeof whyNotClear>[2]) =>
    whyNot !== null && whyNotClear(asked, actor, given) === null
  return {
    ...articleView(shown, progress(articleId)),
    revision: {
      ...revision,
      blocks,
      createdAt: revision.createdAt.toISOString(),
      ...gapOf(gap),
      recognised,
    },
    revisions,
    read,
    approvedBy: approvals,
    asksToConfirm: notRead,
    whyNotClear: whyNot,
    mayClearConfirmed: wouldClear({ notReadConfirmed: true }),
    mayClearWithReason: wouldClear({ reason: 'With it', notReadConfirmed: true }),
  }
}
