import { ClaimDetail, ClaimTakenBack } from '@/lib/domain/claims/claim-view'
import { OneClaim } from '@/lib/queries/addresses'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { ChangeClaim, changeClaim } from '@/lib/use-cases/claims/change-claim'
import { TakeBackClaim, takeBackClaim } from '@/lib/use-cases/claims/take-back-claim'

export const GET = readRoute(OneClaim, ClaimDetail, ({ input, actor }) => claimDetail(input.claimId, actor))

export const PATCH = changeRoute(ChangeClaim, ClaimDetail, async ({ input, actor }) => {
  await changeClaim(input, actor)
  return claimDetail(input.claimId, actor)
})

export const DELETE = changeRoute(TakeBackClaim, ClaimTakenBack, ({ input, actor }) => takeBackClaim(input, actor))
