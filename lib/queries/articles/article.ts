import 'server-only'
import { checkedClaims } from '@/lib/db/checked-claims'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { ArticleStatus, CheckedClaim } from '@/lib/domain/articles/article'
import { countUnsettled, isCleared, whyNotClear } from '@/lib/domain/articles/article'
import { blocksOf } from '@/lib/domain/articles/block'
import type { ArticleDetail, ProgressView } from '@/lib/domain/articles/article-view'
import { sayNotRead } from '@/lib/domain/articles/not-read'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { LIMITS } from '@/lib/domain/limits'
import { missing } from '@/lib/domain/refusal'
import { languagesOf, readUnderLanguage } from '@/lib/workers/languages'
import { ARTICLE_ROW, articleView } from './article-rows'
import { articlesSeenBy } from './articles-seen-by'
import { PERSON } from '@/lib/db/person-named'
import { isId } from '@/lib/domain/is-id'
import { progressOf } from './progress'
import { gapOf, LANGUAGE_COLUMNS, RECOGNISED } from './read-article'
import { revisionsOf } from './revisions'

async function approvedBy(articleId: string): Promise<ArticleDetail['approvedBy']> {
  return db().$queryRaw`
    SELECT p.id, p.name, count(*)::int AS claims FROM galley_approvals_in(${articleId}::uuid) a JOIN people p ON p.id = a.reviewer_id
    GROUP BY p.id ORDER BY p.name, p.id`
}

/** What an article is called, or null where this person sees none. */
export async function headlineOf(articleId: string, actor: Actor): Promise<string | null> {
  if (!isId(articleId)) return null
  const where = { id: articleId, ...articlesSeenBy(actor) }
  return (await db().article.findFirst({ where, select: { headline: true } }))?.headline ?? null
}

/**
 * Its claims as clearing asks about them. While some are unresolved, or it is cleared, how many are in each state says all of it, and that
 * is counted already; only then do edits and what was taken away decide, and all claims are looked at.
 */
async function claimsToClear(articleId: string, status: ArticleStatus, { byStatus }: ProgressView) {
  const counted = Object.entries(byStatus) as [ClaimStatus, number][]
  const claims = counted.flatMap(([of, count]) =>
    new Array<CheckedClaim>(count).fill({ status: of, editPending: false }),
  )
  return isCleared({ status }) || countUnsettled(claims).unsettled > 0 ? claims : checkedClaims(db(), articleId)
}

const REVISION = { number: true, createdAt: true, address: true, createdBy: PERSON } as const

/** An article with its newest text, its newest revisions (newest first) and why this person can't clear it now. */
export async function articleDetail(articleId: string, actor: Actor): Promise<ArticleDetail> {
  const row = isId(articleId)
    ? await db().article.findFirst({
        where: { id: articleId, ...articlesSeenBy(actor) },
        select: { ...ARTICLE_ROW, ...LANGUAGE_COLUMNS },
      })
    : null
  if (!row) throw missing('article')
  const [newest, revisions, approvals, progressIn] = await Promise.all([
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
    revisionsOf(articleId, { limit: LIMITS.told.most }),
    approvedBy(articleId),
    progressOf([articleId]),
  ])
  if (!newest) throw missing('article')
  const { gap, languages, ...revision } = newest
  const blocks = blocksOf(revision)
  const { languageSaidById, languageSaidKnowing, ...shown } = row
  const recognised = await languagesOf({ text: revision.text, blocks, languages })
  const read = readUnderLanguage({ ...shown, languageSaidById, languageSaidKnowing }, recognised, revision)
  const notRead = sayNotRead(read)
  const progress = progressIn(articleId)
  const claims = await claimsToClear(articleId, row.status, progress)
  const asked = { status: row.status, claims, ...gapOf(gap), notRead }
  const whyNot = whyNotClear(asked, actor)
  const wouldClear = (given: Parameters<typeof whyNotClear>[2]) =>
    whyNot !== null && whyNotClear(asked, actor, given) === null
  return {
    ...articleView(shown, progress),
    revision: {
      ...revision,
      blocks,
      createdAt: revision.createdAt.toISOString(),
      ...gapOf(gap),
      recognised,
    },
    revisions: revisions.items,
    revisionsNext: revisions.next,
    read,
    approvedBy: approvals,
    asksToConfirm: notRead,
    whyNotClear: whyNot,
    mayClearConfirmed: wouldClear({ notReadConfirmed: true }),
    mayClearWithReason: wouldClear({ reason: 'With it', notReadConfirmed: true }),
  }
}
