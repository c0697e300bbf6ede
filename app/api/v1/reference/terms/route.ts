import { changeRoute } from '@/lib/server/route-handler'
import { addTerm, AddTerm } from '@/lib/use-cases/add-reference-fact'

export const POST = changeRoute(AddTerm, ({ input, actor }) => addTerm(input, actor), 201)
