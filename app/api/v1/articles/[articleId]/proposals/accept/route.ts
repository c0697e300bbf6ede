import { ProposalsDecided } from '@/lib/domain/evidence/proposal'
import { changeRoute } from '@/lib/server/route-handler'
import { AcceptProposals, acceptProposals } from '@/lib/use-cases/proposals/accept-proposals'

export const POST = changeRoute(AcceptProposals, ProposalsDecided, ({ input, actor }) => acceptProposals(input, actor))
