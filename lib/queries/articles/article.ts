import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { asksForEdit, whyNotClear } from '@/lib/domain/articles/article'
import { blocksOf } from '@/lib/domain/articles/block'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { missing } from '@/lib/domain/refusal'
import { ARTICLE_ROW, articleView } from './article-rows'
import { articlesSeenBy } from './articles-seen-by'
import { PERSON } from '@/lib/queries/claims/claim-rows'
import { isId } from '@/lib/domain/is-id'
import { progressOf } from './progress'
import { gapOf } from './read-article'
import { countsOf } from './revision'

const REVISION = { number: true, createdAt: true, createdBy: PERSON } as const

/** An article with its newest text, its revisions (newest first) and why this person can't clear it now. */
export async function articleDetail(articleId: string, actor: Actor): Promise<ArticleDetail> {
  const row = isId(articleId)
    ? await db().article.findFirst({ where: { id: articleId, ...articlesSeenBy(actor) }, select: ARTICLE_ROW })
    : null
  if (!row) throw missing('article')
  const [newest, revisions, progress, claims] = await Promise.all([
    db().revision.findFirst({
      where: { articleId },
      orderBy: { number: 'desc' },
      select: { ...REVISION, id: true, text: true, blocks: true, gap: { select: { leftOut: true } } },
    }),
    db().revision.findMany({
      where: { articleId },
      orderBy: { number: 'desc' },
      select: { ...REVISION, report: true },
    }),
    progressOf([articleId]),
    db().claim.findMany({
      where: { articleId },
      select: {
        status: true,
        appliedIn: true,
        verdicts: { where: { endedAt: null }, select: { outcome: true, replacement: true } },
      },
    }),
  ])
  if (!newest) throw missing('article')
  const { gap, ...revision } = newest
  const checked = claims.map(({ status, appliedIn, verdicts: [live] }) => ({
    status,
    editPending: appliedIn === null && asksForEdit(live),
  }))
  const asked = { status: row.status, claims: checked, ...gapOf(gap) }
  const whyNot = whyNotClear(asked, actor, undefined)
  return {
    ...articleView(row, progress(articleId)),
    revision: {
      ...revision,
      blocks: blocksOf(revision),
      createdAt: revision.createdAt.toISOString(),
      ...gapOf(gap),
    },
    revisions: revisions.map(({ report, createdAt, ...revision }) => ({
      ...revision,
      createdAt: createdAt.toISOString(),
      report: countsOf(report),
    })),
    whyNotClear: whyNot,
    mayClearWithReason: whyNot !== null && whyNotClear(asked, actor, 'With it') === null,
  }
}
