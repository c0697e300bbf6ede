import { z } from 'zod'
import { pageOf } from '@/lib/domain/answer-fields'
import { NewestRevision, RevisionInList } from '@/lib/domain/articles/article-view'
import { FatesTold, RevisionReport } from '@/lib/domain/articles/revision-view'
import { revisionAdded } from '@/lib/queries/articles/revision-screen'
import { revisionsPage, RevisionsPage } from '@/lib/queries/articles/revisions'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { AddRevision, addRevision } from '@/lib/use-cases/articles/add-revision'

const RevisionAdded = z.object({ revision: NewestRevision, report: RevisionReport, fates: FatesTold })

export const GET = readRoute(RevisionsPage, pageOf(RevisionInList), ({ input, actor }) => revisionsPage(input, actor))

export const POST = changeRoute(
  AddRevision,
  RevisionAdded,
  async ({ input, actor }) => {
    const { number, report } = await addRevision(input, actor)
    return { report, ...(await revisionAdded(input.articleId, number, actor)) }
  },
  201,
)
