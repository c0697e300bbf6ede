import { ProposalsDecided } from '@/lib/domain/evidence/proposal'
import { changeRoute } from '@/lib/server/route-handler'
import { RefuseProposals, refuseProposals } from '@/lib/use-cases/proposals/refuse-proposals'

export const POST = changeRoute(RefuseProposals, ProposalsDecided, ({ input, actor }) => refuseProposals(input, actor))
