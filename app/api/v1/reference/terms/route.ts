import { TermView } from '@/lib/domain/newsroom/reference-view'
import { officeTerm } from '@/lib/queries/newsroom/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { addTerm, AddTerm } from '@/lib/use-cases/reference/add-reference-fact'

export const POST = changeRoute(
  AddTerm,
  TermView,
  async ({ input, actor }) => {
    const { termId } = await addTerm(input, actor)
    return officeTerm(termId, actor)
  },
  201,
)
