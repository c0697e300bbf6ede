import { listReference } from '@/lib/queries/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { addTerm, AddTerm } from '@/lib/use-cases/add-reference-fact'

export const POST = changeRoute(
  AddTerm,
  async ({ input, actor }) => {
    const { termId } = await addTerm(input, actor)
    const { terms } = await listReference({}, actor)
    return terms.find(({ id }) => id === termId)
  },
  201,
)
