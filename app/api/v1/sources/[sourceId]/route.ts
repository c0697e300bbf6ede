import { z } from 'zod'
import { SourceDetail } from '@/lib/domain/evidence/source-view'
import { sourceDetail } from '@/lib/queries/sources/source'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { changeSource, ChangeSource } from '@/lib/use-cases/evidence/change-source'

export const GET = readRoute(z.strictObject({ sourceId: z.string() }), SourceDetail, ({ input, actor }) =>
  sourceDetail(input.sourceId, actor),
)

export const PATCH = changeRoute(ChangeSource, SourceDetail, async ({ input, actor }) => {
  await changeSource(input, actor)
  return sourceDetail(input.sourceId, actor)
})
