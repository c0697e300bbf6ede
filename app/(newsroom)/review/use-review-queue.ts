'use client'

import { useEffect, useMemo } from 'react'
import type { InfiniteData, Query } from '@tanstack/react-query'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { callApi, sentenceFor } from '@/components/api'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import type { QueueEntry } from './queue-entry'
import { entriesOf, isOf, without } from './queue-entry'

const QUEUE = ['reviews'] as const

type Pages = InfiniteData<ReviewQueue, string | null>

const claimCase = (claimId: string) => ({
  queryKey: ['review-case', claimId],
  queryFn: () => callApi<ClaimDetail>('GET', `/api/v1/claims/${claimId}`),
})
const OF_CORRECTION = { of: 'correction' }
const correctionCase = (id: string) => ({
  queryKey: ['review-case', id],
  meta: OF_CORRECTION,
  queryFn: () => callApi<CorrectionDetail>('GET', `/api/v1/corrections/${id}`),
})

/** The cases that are corrections: an event of one does not say of which. */
export const CORRECTION_CASES = {
  queryKey: ['review-case'],
  predicate: ({ meta }: Pick<Query, 'meta'>) => meta === OF_CORRECTION,
}

/** Pages as one queue: an article whose verdicts go on in the next page is one. */
function whole({ pages }: Pick<Pages, 'pages'>): Omit<ReviewQueue, 'next'> {
  const articles = new Map<string, ReviewQueue['articles'][number]>()
  for (const article of pages.flatMap((page) => page.articles)) {
    const known = articles.get(article.articleId)
    articles.set(article.articleId, known ? { ...known, verdicts: [...known.verdicts, ...article.verdicts] } : article)
  }
  return { articles: [...articles.values()], corrections: pages.flatMap((page) => page.corrections) }
}

const beginsAt = (cursor: string | null, from: string | null) =>
  new URLSearchParams(cursor === null ? (from === null ? {} : { from }) : { cursor })

/** The queue in pages from its beginning, or from one of its claims on, asked for again whenever the window is looked at and after each decision. */
export function useReviewQueue(first: ReviewQueue, from: string | null) {
  const { data, fetchNextPage, isFetchingNextPage, isFetchNextPageError, error } = useInfiniteQuery<
    ReviewQueue,
    Error,
    Pages,
    typeof QUEUE,
    string | null
  >({
    queryKey: QUEUE,
    queryFn: ({ pageParam }) => callApi<ReviewQueue>('GET', `/api/v1/reviews?${beginsAt(pageParam, from)}`),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    initialData: { pages: [first], pageParams: [null] },
  })
  const next = data.pages.at(-1)?.next ?? null
  return {
    queue: whole(data),
    /** Of which kind there are more. */
    goesOn: {
      all: next !== null,
      verdicts: next !== null && !next.startsWith('end.'),
      corrections: next !== null && !next.endsWith('.end'),
    },
    onwards: {
      more: () => void fetchNextPage(),
      loading: isFetchingNextPage,
      failed: isFetchNextPageError ? sentenceFor(error) : null,
    },
  }
}

/** The queue that this page holds: asked for anew, changed before the server has answered, or looked at. */
export function useHeldQueue() {
  const client = useQueryClient()
  return useMemo(
    () => ({
      refresh: () => client.invalidateQueries({ queryKey: QUEUE }),
      /** These rows go at once; what was being asked for would bring them back. */
      drop: (...ids: readonly string[]) => {
        void client.cancelQueries({ queryKey: QUEUE })
        client.setQueryData<Pages>(
          QUEUE,
          (held) => held && { ...held, pages: held.pages.map((page) => ({ ...page, ...without(page, ...ids) })) },
        )
      },
      /** Whether it waits here: the verdict of a claim, or a correction. */
      holds: (id: string) => {
        const held = client.getQueryData<Pages>(QUEUE)
        return held !== undefined && entriesOf(whole(held), 'all').some((entry) => isOf(entry, id))
      },
      has: (key: string) => {
        const held = client.getQueryData<Pages>(QUEUE)
        return held !== undefined && entriesOf(whole(held), 'all').some((entry) => entry.key === key)
      },
    }),
    [client],
  )
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
