import { pageOf } from '@/lib/domain/answer-fields'
import { NoticeView } from '@/lib/domain/notices/notice-view'
import { noticesOf, NoticesPage } from '@/lib/queries/notices/notices'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(NoticesPage, pageOf(NoticeView), ({ input, actor }) => noticesOf(input, actor))
