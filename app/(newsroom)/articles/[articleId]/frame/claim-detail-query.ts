'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { painted } from '@/components/after-paint'
import { callApi } from '@/components/api'
import { useShell } from '@/components/shell/shell-context'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { whyNotAsPainted } from '@/lib/domain/claims/why-not-claim'
import { asLeft, useWaiting } from '@/components/changes/outbox'
import { claimThing } from '@/app/(newsroom)/changes/claim-change'

export const claimsKey = (articleId: string) => ['claims', articleId] as const
export const claimKey = (claimId: string) => ['claim', claimId] as const

/** All of one claim: evidence, verdicts, comments, history. The list's row stands in until it is there, and a newer row asks for it again. */
export function useClaimDetail(claim: ClaimView | null) {
  const query = useQuery({
    queryKey: claimKey(claim?.id ?? 'none'),
    queryFn: async () => {
      await painted()
      return callApi<ClaimDetail>('GET', `/api/v1/claims/${claim?.id ?? ''}`)
    },
    enabled: claim !== null,
    staleTime: 15_000,
  })
  const { data: served, refetch } = query
  const waiting = useWaiting()
  const { me } = useShell()
  const status = claim?.status
  const data = useMemo(() => {
    if (!served) return served
    const left = asLeft(served, claimThing(served.id), waiting)
    return status === undefined ? left : { ...left, whyNot: whyNotAsPainted(served, status, me) }
  }, [served, waiting, status, me])
  const isOld = data !== undefined && claim !== null && data.version < claim.version
  useEffect(() => {
    if (isOld) void refetch()
  }, [isOld, refetch])
  return { data }
}
