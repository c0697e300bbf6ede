import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { CorrectionView, ErrorReportView } from '@/lib/domain/corrections/correction-view'
import type { Actor } from '@/lib/domain/people/actor'
import type { CorrectionStatus } from '@/lib/domain/corrections/correction'
import { publishedIn } from '@/lib/domain/articles/published'
import { dayAt, dayOf } from '@/lib/domain/time/day'
import { daysOverdue, learnedDay } from '@/lib/domain/corrections/delay'
import { PERSON } from '@/lib/db/person-named'

/** What a CorrectionView is made of. */
export const CORRECTION_ROW = {
  id: true,
  number: true,
  slug: true,
  type: true,
  status: true,
  version: true,
  article: { select: { headline: true } },
  section: true,
  articleUrl: true,
  articlePublishedAt: true,
  articlePublishedOn: true,
  learnedOn: true,
  articleId: true,
  claimId: true,
  amendsId: true,
  wrong: true,
  right: true,
  note: true,
  returnReason: true,
  withdrawReason: true,
  draftedBy: PERSON,
  submittedBy: PERSON,
  approvedBy: PERSON,
  publishedBy: PERSON,
  goesOutBy: PERSON,
  goesOutAt: true,
  withdrawnBy: PERSON,
  withdrawalAskedBy: PERSON,
  withdrawWordsBy: PERSON,
  wordsConfirmedBy: PERSON,
  wordsConfirmedAt: true,
  atOnceReason: true,
  createdAt: true,
  submittedAt: true,
  approvedAt: true,
  publishedAt: true,
  withdrawnAt: true,
  reports: { orderBy: { id: 'asc' }, select: { id: true, receipt: true, createdAt: true } },
} as const satisfies Prisma.CorrectionSelect

type CorrectionRow = Prisma.CorrectionGetPayload<{ select: typeof CORRECTION_ROW }>

const said = (at: Date | null) => at?.toISOString() ?? null

const IN_WORK: readonly CorrectionStatus[] = ['DRAFT', 'IN_REVIEW', 'APPROVED']

/** `timeZone` is the newsroom's: its calendar counts the days. */
export function correctionView(
  { reports, article, articlePublishedAt, articlePublishedOn, learnedOn, ...row }: CorrectionRow,
  now: Date,
  timeZone: string,
): CorrectionView {
  const learnedEntered = learnedOn && dayOf(learnedOn)
  const since = learnedDay({ ...row, learnedOn: learnedEntered, reports }, timeZone)
  return {
    ...row,
    headline: article.headline,
    overdue: IN_WORK.includes(row.status) ? daysOverdue(since, dayAt(now, timeZone)) : null,
    createdAt: row.createdAt.toISOString(),
    learnedAt: since,
    learnedEntered,
    articlePublishedAt: publishedIn({ publishedAt: articlePublishedAt, publishedOn: articlePublishedOn }),
    submittedAt: said(row.submittedAt),
    approvedAt: said(row.approvedAt),
    publishedAt: said(row.publishedAt),
    goesOutAt: said(row.goesOutAt),
    withdrawnAt: said(row.withdrawnAt),
    wordsConfirmedAt: said(row.wordsConfirmedAt),
  }
}

export const REPORT_ROW = {
  id: true,
  receipt: true,
  status: true,
  version: true,
  place: true,
  article: { select: { id: true, slug: true, headline: true } },
  words: true,
  message: true,
  email: true,
  correctionId: true,
  reason: true,
  decidedBy: PERSON,
  decidedAt: true,
  createdAt: true,
} as const satisfies Prisma.ErrorReportSelect

/** The reader's address is for whoever may answer, so a viewer does not get it. */
export function reportView(
  row: Prisma.ErrorReportGetPayload<{ select: typeof REPORT_ROW }>,
  { role }: Pick<Actor, 'role'>,
): ErrorReportView {
  return {
    ...row,
    email: role === 'VIEWER' || row.email === '' ? null : row.email,
    decidedAt: said(row.decidedAt),
    createdAt: row.createdAt.toISOString(),
  }
}
