'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi, sentenceFor } from '@/components/api'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { DismissedConflictView } from '@/lib/domain/articles/conflict-view'

interface Page {
  items: DismissedConflictView[]
  next: string | null
}

/** The contradictions that were dismissed: the first of them, which came with those that stand, and the others as far as they were asked for. */
export function useDismissed() {
  const id = useShown((shown) => shown.article.id)
  const standing = useShown((shown) => shown.conflicts)
  const first = useShown((shown) => shown.dismissedConflicts)
  const next = useShown((shown) => shown.dismissedNext)
  const count = useShown((shown) => shown.dismissedCount)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError, error } = useInfiniteQuery({
    // Below the key of the contradictions: what makes those be asked for anew does it for these.
    queryKey: ['conflicts', id, 'dismissed'],
    queryFn: ({ pageParam }) =>
      callApi<Page>(
        'GET',
        `/api/v1/articles/${id}/conflicts/dismissed${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: next !== null,
    initialData: { pages: [{ items: first, next }], pageParams: [''] },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const stands = new Set(standing.map(({ key }) => key))
  const items = next === null ? first : data.pages.flatMap((page) => page.items).filter(({ key }) => !stands.has(key))
  return {
    items,
    count,
    hasMore: next !== null && hasNextPage,
    more: () => void fetchNextPage(),
    loading: isFetchingNextPage,
    failed: isFetchNextPageError ? sentenceFor(error) : null,
  }
}
