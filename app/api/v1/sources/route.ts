import { SourceDetail, SourcePage } from '@/lib/domain/evidence/source-view'
import { sourceDetail } from '@/lib/queries/sources/source'
import { listSources, ListSources } from '@/lib/queries/sources/sources'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { addSource, AddSource } from '@/lib/use-cases/evidence/add-source'

export const GET = readRoute(ListSources, SourcePage, ({ input, actor }) => listSources(input, actor))

export const POST = changeRoute(
  AddSource,
  SourceDetail,
  async ({ input, actor }) => {
    const { sourceId } = await addSource(input, actor)
    return sourceDetail(sourceId, actor)
  },
  201,
)
