import { ChangedClaims } from '@/lib/domain/claims/claims-view'
import { ChangesSince, changedClaims } from '@/lib/queries/claims/changed-claims'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ChangesSince, ChangedClaims, ({ input, actor }) => changedClaims(input, actor))
