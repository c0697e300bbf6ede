import { SearchPage } from '@/lib/domain/search-view'
import { SearchDesk, searchDesk } from '@/lib/queries/desk/search'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(SearchDesk, SearchPage, ({ input, actor }) => searchDesk(input, actor))
