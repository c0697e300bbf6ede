import type { Method, Operation } from '@/lib/server/api-document'
import { CHECKING } from './checking'
import type { Described } from './described'
import { NEWSROOM } from './newsroom'

const DESCRIBED = [...CHECKING, ...NEWSROOM] as const

/** The routes by their address: what each takes and answers, for whoever calls them from the browser. */
export type Api = { [Row in (typeof DESCRIBED)[number] as Row[0]]: Row[1] }

/** Every operation of the API; a test holds this list against the folder. */
export const OPERATIONS: Operation[] = DESCRIBED.flatMap(([path, routes, summaries]: Described) =>
  (Object.keys(summaries) as Method[]).flatMap((method) => {
    const route = routes[method]
    return route ? [{ path, method, summary: summaries[method] ?? '', route }] : []
  }),
)
