import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import { useEffect } from 'react'
import { callApi, sentenceFor } from '@/components/api'
import type { FateView } from '@/lib/domain/articles/revision-view'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'

export interface FatesPage {
  items: FateView[]
  next: string | null
}

interface Asked {
  articleId: string
  /** The number of the revision. */
  revision: number
  first: FatesPage
  /** How many claims it made stale, where they can be reaffirmed here; else 0. */
  reaffirmable: number
}

/**
 * What became of claims: those that came with the page, and those after them as far as they were asked for. While a stale claim may be among
 * the others and none is here any more, they are asked for by themselves.
 */
export function useFates({ articleId, revision, first, reaffirmable }: Asked) {
  const client = useQueryClient()
  const queryKey = ['fates', articleId, revision] as const
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, error } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      callApi<FatesPage>(
        'GET',
        `/api/v1/articles/${articleId}/revisions/${revision}/fates${pageParam && `?cursor=${pageParam}`}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    initialData: { pages: [first], pageParams: [''] },
    staleTime: Number.POSITIVE_INFINITY,
    // The page comes with the first of them as they are then.
    gcTime: 0,
  })
  const items = data.pages.flatMap((page) => page.items)
  const stale = items.filter(({ fate }) => fate === 'stale')
  const waits = ({ claim }: FateView) => claim !== null && isFrom(CLAIM_MOVES.reaffirm, claim.status)
  const atHand = reaffirmable > 0 ? stale.find(waits)?.claim : undefined
  const isWanting = !atHand && stale.length < reaffirmable && hasNextPage && error === null
  useEffect(() => {
    if (isWanting && !isFetchingNextPage) void fetchNextPage()
  }, [isWanting, isFetchingNextPage, fetchNextPage])
  const onChanged = (changed: ClaimView) => {
    const as = (one: FateView) => (one.claimId === changed.id ? { ...one, claim: changed } : one)
    client.setQueryData<InfiniteData<FatesPage, string>>(
      queryKey,
      (told) => told && { ...told, pages: told.pages.map((page) => ({ ...page, items: page.items.map(as) })) },
    )
  }
  return {
    ...{ items, atHand, onChanged },
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
    loading: isFetchingNextPage,
    failed: error && sentenceFor(error),
  }
}
