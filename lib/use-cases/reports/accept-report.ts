import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { decideReport, findReport, SeenReport } from './decide-report'
import { writeDraft } from '@/lib/use-cases/corrections/draft-correction'
import { Id } from '@/lib/use-cases/fields'

/** `articleId` is needed where the reader's words name no article of ours. */
export const AcceptReport = SeenReport.extend({ articleId: Id.optional() })

/** The reader is right, or may be: a draft is begun and linked to the report. Answers the draft's id. */
export async function acceptReport(
  input: z.output<typeof AcceptReport>,
  actor: Actor,
): Promise<{ correctionId: string }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const report = await findReport(tx, input.reportId)
    const articleId = input.articleId ?? report.articleId
    if (articleId === null) throw new Refusal('unacceptable', 'Choose the article that the reader means.')
    const draft = { articleId, type: 'CORRECTION', wrong: report.words, right: '', note: '' } as const
    const { id: correctionId, event } = await writeDraft(tx, draft, actor)
    await decideReport(tx, input, 'accept', actor, { correctionId, articleId })
    const { id: subjectId, receipt } = report
    await record(tx, actor, { kind: 'report.accepted', subjectId, articleId, data: { receipt } }, event)
    return { correctionId }
  })
}
