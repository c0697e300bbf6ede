'use client'

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, callApi, newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { trackSaving } from '@/components/shell/save-state'
import type { SourceDetail, SourcePage } from '@/lib/domain/evidence/source-view'
import { isFiltered, queryOf } from './source-filter'
import type { SourceFilter } from './source-filter'

const detailKey = (id: string) => ['source', id] as const

/** The library in pages; the first one, unfiltered, came with the page. */
export function useSources(filter: SourceFilter, first: SourcePage) {
  return useInfiniteQuery({
    queryKey: ['sources', filter],
    queryFn: ({ pageParam }) => callApi<SourcePage>('GET', `/api/v1/sources${queryOf(filter, pageParam)}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...(!isFiltered(filter) && { initialData: { pages: [first], pageParams: [null] } }),
  })
}

/** One source; `first` is the one that came with the page. */
export function useSource(id: string, first: SourceDetail | null) {
  return useQuery({
    queryKey: detailKey(id),
    queryFn: () => callApi<SourceDetail>('GET', `/api/v1/sources/${id}`),
    ...(first?.id === id && { initialData: first }),
  })
}

/** Writes a source and answers it; a refusal is thrown, for the form to show. */
export function useWriteSource() {
  const client = useQueryClient()
  return async (body: object, changed: { id: string } | null): Promise<SourceDetail> => {
    const key = newKey()
    const said = changed ? 'Source changed' : 'Source added'
    try {
      const source = await trackSaving(said, () =>
        changed
          ? callApi<SourceDetail>('PATCH', `/api/v1/sources/${changed.id}`, body)
          : callApi<SourceDetail>('POST', '/api/v1/sources', body, { key }),
      )
      client.setQueryData(detailKey(source.id), source)
      void client.invalidateQueries({ queryKey: ['sources'] })
      announce(said)
      return source
    } catch (error) {
      if (error instanceof ApiProblem && changed) void client.invalidateQueries({ queryKey: detailKey(changed.id) })
      throw error
    }
  }
}
