import { z } from 'zod'
import { changeRoute } from '@/lib/server/route-handler'
import { loadCuratedFacts } from '@/lib/use-cases/reference/load-curated-facts'

export const POST = changeRoute(z.strictObject({}), z.object({ added: z.int() }), ({ actor }) =>
  loadCuratedFacts(actor),
)
