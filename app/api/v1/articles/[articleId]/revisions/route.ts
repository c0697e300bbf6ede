import { z } from 'zod'
import { pageOf } from '@/lib/domain/answer-fields'
import { NewestRevision, RevisionInList } from '@/lib/domain/articles/article-view'
import { ClaimFate, RevisionReport } from '@/lib/domain/articles/revision-view'
import { revisionView } from '@/lib/queries/articles/revision'
import { revisionsPage, RevisionsPage } from '@/lib/queries/articles/revisions'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { AddRevision, addRevision } from '@/lib/use-cases/articles/add-revision'

const RevisionAdded = z.object({ revision: NewestRevision, report: RevisionReport, fates: z.array(ClaimFate) })

export const GET = readRoute(RevisionsPage, pageOf(RevisionInList), ({ input, actor }) => revisionsPage(input, actor))

export const POST = changeRoute(
  AddRevision,
  RevisionAdded,
  async ({ input, actor }) => {
    const { number, report } = await addRevision(input, actor)
    const told = await revisionView(input.articleId, number, actor)
    const { id, text, blocks, createdAt, createdBy, notReadYet, leftOut, recognised, fates } = told
    const revision = { id, number, text, blocks, createdAt, createdBy, notReadYet, leftOut, recognised }
    return { revision, report, fates }
  },
  201,
)
