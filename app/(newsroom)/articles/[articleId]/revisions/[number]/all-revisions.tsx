'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { MouseEvent } from 'react'
import { callApi, sentenceFor } from '@/components/api'
import { MoreButton } from '@/components/earlier/more-button'
import { Moment } from '@/components/moment'
import { QueryProvider } from '@/components/query-provider'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { RevisionInList } from '@/lib/domain/articles/article-view'

interface Page {
  items: RevisionInList[]
  next: string | null
}

interface Props {
  articleId: string
  /** The one that is shown. */
  number: number
}

function closeList({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}

function List({ articleId, number }: Props) {
  const { data, hasNextPage, fetchNextPage, isFetching, error } = useInfiniteQuery({
    queryKey: ['revisions', articleId],
    queryFn: ({ pageParam }) =>
      callApi<Page>('GET', `/api/v1/articles/${articleId}/revisions${pageParam && `?cursor=${pageParam}`}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const all = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <ol className="grid" aria-label="Revisions" aria-busy={data === undefined && error === null}>
        {all.map((revision) => (
          <li key={revision.number} className="flex items-baseline gap-x-2">
            <Link
              className="flex grow flex-wrap gap-x-2 rounded-md px-1.5 py-1 no-underline hover:bg-sunken aria-[current]:bg-selected"
              href={`/articles/${articleId}/revisions/${revision.number}`}
              prefetch={false}
              aria-current={revision.number === number ? 'page' : undefined}
              onClick={closeList}
            >
              <b className="font-semibold">Revision {revision.number}</b>
              <span className="text-muted">
                {revision.createdBy?.name ?? 'Galley'}, <Moment at={revision.createdAt} />
              </span>
            </Link>
            {revision.number < number && (
              <Link
                className="px-1.5 py-1 text-small"
                href={`/articles/${articleId}/revisions/${number}?with=${revision.number}`}
                prefetch={false}
                aria-label={`Compare revision ${number} with revision ${revision.number}`}
                onClick={closeList}
              >
                Compare
              </Link>
            )}
          </li>
        ))}
      </ol>
      <MoreButton
        of={{
          ...{ count: all.length, hasMore: hasNextPage, loading: isFetching, failed: error && sentenceFor(error) },
          more: () => void fetchNextPage(),
        }}
        className="px-1.5"
      >
        Earlier revisions
      </MoreButton>
    </>
  )
}

/** All revisions of an article, newest first, each with the way to it. */
export function AllRevisions(props: Props) {
  return (
    <Popover
      label="All revisions"
      className="w-80 p-2"
      trigger={(parts) => (
        <Button {...parts} tone="plain">
          All revisions
        </Button>
      )}
    >
      <QueryProvider>
        <List {...props} />
      </QueryProvider>
    </Popover>
  )
}
