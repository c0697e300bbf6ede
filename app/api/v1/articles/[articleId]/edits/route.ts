import { z } from 'zod'
import { ApprovedEdits } from '@/lib/domain/articles/approved-edit-view'
import { NewestRevision } from '@/lib/domain/articles/article-view'
import { FatesTold, RevisionReport } from '@/lib/domain/articles/revision-view'
import { approvedEdits, ApprovedEditsAsked } from '@/lib/queries/articles/approved-edits'
import { revisionAdded } from '@/lib/queries/articles/revision-screen'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { ApplyEdits, applyEdits } from '@/lib/use-cases/articles/apply-edits'

const EditsApplied = z.object({ revision: NewestRevision, report: RevisionReport, fates: FatesTold })

export const GET = readRoute(ApprovedEditsAsked, ApprovedEdits, ({ input, actor }) => approvedEdits(input, actor))

export const POST = changeRoute(
  ApplyEdits,
  EditsApplied,
  async ({ input, actor }) => {
    const { number, report } = await applyEdits(input, actor)
    return { report, ...(await revisionAdded(input.articleId, number, actor)) }
  },
  201,
)
