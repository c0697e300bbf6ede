'use client'

import { useEffect } from 'react'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ApiProblem } from '@/components/api'
import { callApi, sentenceFor } from '@/components/api'
import { onAnswer, wasAnsweredLately } from '@/components/changes/answers'
import type { BodyOf } from '@/app/(newsroom)/changes/operations'
import { asChange } from '@/app/(newsroom)/changes/as-change'
import { known } from '@/app/(newsroom)/changes/ways-back'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import type { SourceDetail, SourcePage } from '@/lib/domain/evidence/source-view'
import { isFiltered, queryOf } from './source-filter'
import type { SourceFilter } from './source-filter'
import { bodyOf, draftOf } from './use-source-draft'

const detailKey = (id: string) => ['source', id] as const

/** The library in pages; the first one, unfiltered, came with the page. */
export function useSources(filter: SourceFilter, first: SourcePage) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError, error } = useInfiniteQuery({
    queryKey: ['sources', filter],
    queryFn: ({ pageParam }) => callApi<SourcePage>('GET', `/api/v1/sources${queryOf(filter, pageParam)}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...(!isFiltered(filter) && { initialData: { pages: [first], pageParams: [null] } }),
  })
  return {
    data,
    onwards: {
      hasMore: hasNextPage,
      more: () => void fetchNextPage(),
      loading: isFetchingNextPage,
      failed: isFetchNextPageError ? sentenceFor(error) : null,
    },
  }
}

/** One source, or none for null; `first` is the one that came with the page. */
export function useSource(id: string | null, first: SourceDetail | null) {
  return useQuery({
    queryKey: detailKey(id ?? ''),
    queryFn: () => callApi<SourceDetail>('GET', `/api/v1/sources/${id}`),
    enabled: id !== null,
    ...(first?.id === id && { initialData: first }),
  })
}

/** Where a source is used: the page that came with it, and those after it as far as they were asked for. */
export function useUses({ id, whereUsed, next }: SourceDetail) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, error } = useInfiniteQuery({
    // With what came first in the key, so that the rest is asked for anew when that has changed.
    queryKey: ['uses', id, next, whereUsed[0]?.claimId],
    queryFn: ({ pageParam }) => callApi<SourceDetail>('GET', `/api/v1/sources/${id}?cursor=${pageParam}`),
    initialPageParam: next ?? '',
    getNextPageParam: (page) => page.next,
    enabled: false,
  })
  const pages = data?.pages ?? []
  return {
    uses: [...whereUsed, ...pages.flatMap((page) => page.whereUsed)],
    hasMore: data ? hasNextPage : next !== null,
    more: () => void fetchNextPage(),
    loading: isFetchingNextPage,
    failed: error && sentenceFor(error),
  }
}

const isSource = (answer: object): answer is SourceDetail => 'whereUsed' in answer && 'id' in answer

/** A source that was changed, or changed back from elsewhere, is asked for anew; an open form shows its own answer first. */
export function useSourceAnswers() {
  const client = useQueryClient()
  useEffect(
    () =>
      onAnswer((answer) => {
        if (!isSource(answer)) return
        for (const queryKey of [detailKey(answer.id), ['sources']]) void client.invalidateQueries({ queryKey })
      }),
    [client],
  )
  useEffect(() => {
    if (wasAnsweredLately(isSource))
      for (const queryKey of [['source'], ['sources']]) void client.invalidateQueries({ queryKey })
  }, [client])
}

/** A change that sends claims back to review can’t be taken back: they would stay stale. */
const hasWayBack = (body: BodyOf<'addSource'>, { sendsBack, ...was }: SourceDetail) =>
  sendsBack === 0 ||
  (body.kind === was.kind && body.title === was.title && (body.url || null) === was.url && body.note === was.note)

/** Writes a source and answers it; a refusal is thrown, for the form to show. */
export function useWriteSource() {
  const client = useQueryClient()
  return async (body: BodyOf<'addSource'>, changed: SourceDetail | null): Promise<SourceDetail> => {
    const refused: ApiProblem[] = []
    const done = changed ? 'changed' : 'added'
    const spoken = {
      label: changed ? 'Change a source' : 'Add a source',
      said: ({ title }: Pick<SourceDetail, 'title'>) => `Source “${title}” ${done}`,
      onRefused: (problem: ApiProblem) => {
        refused.push(problem)
        return true
      },
    }
    const onIt = ({ id, version }: Pick<SourceDetail, 'id' | 'version'>) => ({
      label: spoken.label,
      at: { sourceId: id },
      on: [{ thing: `sources/${id}`, version, field: 'version' } as const],
    })
    const source = changed
      ? await makeChange('changeSource', {
          ...spoken,
          ...onIt(changed),
          body,
          ...(hasWayBack(body, changed) && {
            undo: known(
              asChange('changeSource', { ...onIt(changed), body: bodyOf(draftOf(changed)) }),
              `“${changed.title}” is as it was`,
            ),
            place: `/sources?source=${changed.id}`,
          }),
        })
      : await makeChange('addSource', { ...spoken, at: {}, body })
    if (!source) {
      // Somebody else may have been faster.
      if (changed) void client.invalidateQueries({ queryKey: detailKey(changed.id) })
      throw refused[0] ?? new Error('A source that is not written was refused.')
    }
    client.setQueryData(detailKey(source.id), source)
    return source
  }
}
