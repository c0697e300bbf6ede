import { ProposalPage } from '@/lib/domain/evidence/proposal'
import { ProposalsPage, proposalsPage } from '@/lib/queries/articles/proposals'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ProposalsPage, ProposalPage, ({ input, actor }) => proposalsPage(input, actor))
