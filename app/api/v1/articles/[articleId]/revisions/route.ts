import { revisionView } from '@/lib/queries/revision'
import { changeRoute } from '@/lib/server/route-handler'
import { AddRevision, addRevision } from '@/lib/use-cases/add-revision'

export const POST = changeRoute(
  AddRevision,
  async ({ input, actor }) => {
    const { number, report } = await addRevision(input, actor)
    const { id, text, createdAt, createdBy, fates } = await revisionView(input.articleId, number, actor)
    return { revision: { id, number, text, createdAt, createdBy }, report, fates }
  },
  201,
)
