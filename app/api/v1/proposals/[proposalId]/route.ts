import { ProposalView } from '@/lib/domain/evidence/proposal'
import { proposalDetail } from '@/lib/queries/articles/proposals'
import { changeRoute } from '@/lib/server/route-handler'
import { ChangeProposal, changeProposal } from '@/lib/use-cases/proposals/change-proposal'

export const PATCH = changeRoute(ChangeProposal, ProposalView, async ({ input, actor }) => {
  await changeProposal(input, actor)
  return proposalDetail(input.proposalId, actor)
})
