'use client'

import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { callApi } from '@/components/api'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import type { QueueEntry } from './queue-entry'

export const QUEUE = ['reviews'] as const

const claimCase = (claimId: string) => ({
  queryKey: ['review-case', claimId],
  queryFn: () => callApi<ClaimDetail>('GET', `/api/v1/claims/${claimId}`),
})
const correctionCase = (id: string) => ({
  queryKey: ['review-case', id],
  queryFn: () => callApi<CorrectionDetail>('GET', `/api/v1/corrections/${id}`),
})

/** The queue, asked for again whenever the window is looked at and after each decision. */
export function useReviewQueue(initialData: ReviewQueue): ReviewQueue {
  const { data } = useQuery({
    queryKey: QUEUE,
    queryFn: () => callApi<ReviewQueue>('GET', '/api/v1/reviews'),
    initialData,
  })
  return data
}

/** The claim of a verdict in the queue; null asks for nothing. */
export function useClaimCase(claimId: string | null, first: ClaimDetail | null) {
  return useQuery({
    ...claimCase(claimId ?? ''),
    enabled: claimId !== null,
    ...(first?.id === claimId && { initialData: first }),
  })
}

export function useCorrectionCase(id: string | null) {
  return useQuery({ ...correctionCase(id ?? ''), enabled: id !== null })
}

/** A case that can't be loaded ahead is loaded, and its failure said, when it is opened. */
const ignore = () => undefined

/** Loads a case before it is opened, so that going on paints at once; again only when another one comes next. */
export function usePrefetchCase(entry: QueueEntry | undefined): void {
  const client = useQueryClient()
  const claimId = entry && entry.type !== 'correction' ? entry.key : undefined
  const correctionId = entry?.type === 'correction' ? entry.correction.id : undefined
  useEffect(() => {
    if (claimId) client.query(claimCase(claimId)).catch(ignore)
    if (correctionId) client.query(correctionCase(correctionId)).catch(ignore)
  }, [client, claimId, correctionId])
}
