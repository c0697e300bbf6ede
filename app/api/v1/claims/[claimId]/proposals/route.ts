import { z } from 'zod'
import { ProposalView } from '@/lib/domain/evidence/proposal'
import { OneClaim } from '@/lib/queries/addresses'
import { proposalsOfClaim } from '@/lib/queries/articles/proposals'
import { readRoute } from '@/lib/server/route-handler'

const Answer = z.object({ items: z.array(ProposalView).describe('On which nobody has decided; the first of them.') })

export const GET = readRoute(OneClaim, Answer, ({ input, actor }) => proposalsOfClaim(input.claimId, actor))
