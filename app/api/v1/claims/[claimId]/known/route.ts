import { KnownAlready } from '@/lib/domain/claims/known-view'
import { KnownAsked, knownAlready } from '@/lib/queries/claims/known-claims'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(KnownAsked, KnownAlready, ({ input, actor }) => knownAlready(input, actor))
