import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { decideReport, findReport, SeenReport } from './decide-report'
import { Reason } from '@/lib/use-cases/fields'

export const RejectReport = SeenReport.extend({ reason: Reason })

/** The article stands as it is, and why: colleagues see the reason, readers don't. */
export async function rejectReport(input: z.output<typeof RejectReport>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { reason } = input
  await inTransaction(async (tx) => {
    const { id, receipt, articleId } = await findReport(tx, input.reportId)
    await decideReport(tx, input, 'reject', actor, { reason })
    await record(tx, actor, {
      kind: 'report.rejected',
      subjectId: id,
      ...(articleId !== null && { articleId }),
      data: { receipt, reason },
    })
  })
}
