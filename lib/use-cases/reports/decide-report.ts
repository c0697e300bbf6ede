import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { REPORT_MOVES, REPORT_STATUS_INFO } from '@/lib/domain/corrections/error-report'
import { whyNotMove } from '@/lib/domain/moves'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'

/** A reader's report, and the version of it that the caller saw. */
export const SeenReport = z.strictObject({ reportId: Id, version: Version })
type Seen = z.output<typeof SeenReport>

/** The report as it stands, for a rule to judge; a missing one is refused with 404. */
export async function findReport(tx: Transaction, reportId: string) {
  const report = await tx.errorReport.findUnique({
    where: { id: reportId },
    select: { id: true, receipt: true, status: true, version: true, articleId: true, words: true },
  })
  if (!report) throw missing('report')
  return report
}

/** One move of one report as a guarded write, with the name of who decided. */
export async function decideReport(
  tx: Transaction,
  seen: Seen,
  move: keyof typeof REPORT_MOVES,
  actor: Actor,
  also: Prisma.ErrorReportUncheckedUpdateManyInput,
): Promise<void> {
  const { from, to } = REPORT_MOVES[move]
  const { count } = await tx.errorReport.updateMany({
    where: { id: seen.reportId, version: seen.version, status: { in: [...from] } },
    data: { ...also, status: to, version: { increment: 1 }, decidedById: actor.id, decidedAt: new Date() },
  })
  if (count === 1) return
  const report = await findReport(tx, seen.reportId)
  if (report.version === seen.version)
    refuseIf(whyNotMove('report', report.status, REPORT_MOVES[move], REPORT_STATUS_INFO))
  throw stale('report', report)
}
