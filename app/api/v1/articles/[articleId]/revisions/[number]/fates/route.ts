import { pageOf } from '@/lib/domain/answer-fields'
import { FateView } from '@/lib/domain/articles/revision-view'
import { fatesPage, FatesPage } from '@/lib/queries/articles/fates'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(FatesPage, pageOf(FateView), ({ input, actor }) => fatesPage(input, actor))
