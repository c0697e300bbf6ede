import { SourceDetail } from '@/lib/domain/evidence/source-view'
import { OneSource, sourceDetail } from '@/lib/queries/sources/source'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { changeSource, ChangeSource } from '@/lib/use-cases/evidence/change-source'

export const GET = readRoute(OneSource, SourceDetail, ({ input: { sourceId, ...page }, actor }) =>
  sourceDetail(sourceId, actor, page),
)

export const PATCH = changeRoute(ChangeSource, SourceDetail, async ({ input, actor }) => {
  await changeSource(input, actor)
  return sourceDetail(input.sourceId, actor)
})
