import { pageOf, PersonView } from '@/lib/domain/answer-fields'
import { peopleToChoose, PeopleToChoose } from '@/lib/queries/people/colleagues'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(PeopleToChoose, pageOf(PersonView), ({ input, actor }) => peopleToChoose(input, actor))
