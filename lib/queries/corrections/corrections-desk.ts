import 'server-only'
import { z } from 'zod'
import { Counted } from '@/lib/domain/given-fields'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { CorrectionView, ErrorReportView } from '@/lib/domain/corrections/correction-view'
import { publishedIn } from '@/lib/domain/articles/published'
import { isId } from '@/lib/domain/is-id'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { CORRECTION_ROW, correctionView } from './correction-rows'
import { errorReports } from './error-reports'
import { newsroomPlace } from '@/lib/db/newsroom-place'

export interface CorrectionsDesk {
  reports: ErrorReportView[]
  /** In work, oldest first within their state. */
  drafts: CorrectionView[]
  inReview: CorrectionView[]
  approved: CorrectionView[]
  /** Told to readers, newest first; withdrawn ones too. */
  published: CorrectionView[]
  /** Where each list goes on: what is said in the address for the page after this one; null at its end. */
  next: Record<keyof Below, string | null>
  /** The newsroom's calendar and clock. */
  place: TimePlace
}

/** Where each of the lists begins: after a report, after an entry in work, before a number; absent for its first page. */
const Below = z.object({
  reports: z.uuid().optional().catch(undefined),
  work: z.uuid().optional().catch(undefined),
  published: Counted.optional().catch(undefined),
})
type Below = z.output<typeof Below>

/** What an address says of them; what means nothing is left out rather than refused. */
export const belowIn = (query: Readonly<Record<string, string | undefined>>): Below => Below.parse(query)

/** Enough for a desk's day; what is beyond comes with the next page. */
const MOST = { reports: 100, work: 200, published: 30 }

/** What is being corrected now, by state. */
export async function correctionsDesk(actor: Actor, below: Below = {}, most = MOST): Promise<CorrectionsDesk> {
  const article = articlesSeenBy(actor)
  const inWork = await db().correction.findMany({
    where: {
      ...{ article, status: { in: ['DRAFT', 'IN_REVIEW', 'APPROVED'] } },
      ...(below.work !== undefined && { id: { gt: below.work } }),
    },
    orderBy: { id: 'asc' },
    take: most.work + 1,
    select: CORRECTION_ROW,
  })
  const published = await db().correction.findMany({
    where: {
      ...{ article, status: { in: ['PUBLISHED', 'WITHDRAWN'] } },
      ...(below.published !== undefined && { number: { lt: below.published } }),
    },
    orderBy: { number: 'desc' },
    take: most.published + 1,
    select: CORRECTION_ROW,
  })
  const reports = await errorReports({ status: 'REPORTED', limit: most.reports, cursor: below.reports }, actor)
  const now = new Date()
  const place = await newsroomPlace()
  const view = (row: (typeof inWork)[number]) => correctionView(row, now, place.timeZone)
  const [views, told] = [inWork.slice(0, most.work).map(view), published.slice(0, most.published).map(view)]
  const lastTold = told.at(-1)?.number ?? null
  return {
    reports: reports.items,
    drafts: views.filter(({ status }) => status === 'DRAFT'),
    inReview: views.filter(({ status }) => status === 'IN_REVIEW'),
    approved: views.filter(({ status }) => status === 'APPROVED'),
    published: told,
    next: {
      reports: reports.next,
      work: inWork.length > most.work ? (views.at(-1)?.id ?? null) : null,
      published: published.length > most.published && lastTold !== null ? String(lastTold) : null,
    },
    place,
  }
}

export interface ArticleToCorrect {
  id: string
  slug: string
  headline: string
  section: string
  url: string | null
  language: string
  publishedAt: string | null
}

const ARTICLE = {
  id: true,
  slug: true,
  headline: true,
  section: true,
  url: true,
  language: true,
  publishedAt: true,
  publishedOn: true,
} as const

/** The articles that a correction may be about, the newest first; and the one that it is about, however old. */
export async function articlesToCorrect(actor: Actor, about: string | null = null): Promise<ArticleToCorrect[]> {
  const seen = articlesSeenBy(actor)
  const newest = await db().article.findMany({ where: seen, orderBy: { id: 'desc' }, take: 300, select: ARTICLE })
  const older =
    about !== null && isId(about) && !newest.some(({ id }) => id === about)
      ? await db().article.findMany({ where: { AND: [seen, { id: about }] }, select: ARTICLE })
      : []
  const rows = [...newest, ...older]
  return rows.map(({ publishedOn, publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedIn({ publishedAt, publishedOn }),
  }))
}

export interface StartOfCorrection {
  articleId: string
  claimId: string
  /** The words under the claim, and what its verdict would put in their place. */
  wrong: string
  right: string
}

/** Where a correction that comes from a claim begins. */
export async function startFromClaim(claimId: string, actor: Actor): Promise<StartOfCorrection> {
  const claim = isId(claimId)
    ? await db().claim.findFirst({
        where: { id: claimId, article: articlesSeenBy(actor) },
        select: {
          articleId: true,
          anchors: {
            orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }],
            take: 1,
            select: { exact: true },
          },
          verdicts: { where: { endedAt: null }, select: { replacement: true } },
        },
      })
    : null
  if (!claim) throw missing('claim')
  const { articleId, anchors, verdicts } = claim
  return { articleId, claimId, wrong: anchors[0]?.exact ?? '', right: verdicts[0]?.replacement ?? '' }
}
