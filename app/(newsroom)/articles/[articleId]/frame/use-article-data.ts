'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { callApi } from '@/components/api'
import type { ArticleDetail, ConflictsView, CoverageView } from '@/lib/domain/articles/article-view'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { claimsKey } from './claim-detail-query'

/** What the page comes with. */
export interface ArticleStart {
  article: ArticleDetail
  claims: ClaimView[]
  /** The claims above are the first of them; the others are fetched. */
  moreClaims: boolean
  coverage: CoverageView
  conflicts: ConflictsView
}

/** Quick changes in a row are followed by one look at the server, not by one each; milliseconds. */
const SETTLED = 200

function useRefresh(articleId: string): () => void {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      for (const key of ['article', 'claims', 'coverage', 'conflicts'])
        void client.invalidateQueries({ queryKey: [key, articleId] })
    }, SETTLED)
  }, [client, articleId])
}

/** The claims of an article, page after page. */
async function allClaims(base: string): Promise<ClaimView[]> {
  const claims: ClaimView[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: { items: ClaimView[]; next: string | null } = await callApi(
      'GET',
      `${base}/claims${next && `?cursor=${next}`}`,
    )
    claims.push(...page.items)
    next = page.next
  }
  return claims
}

/** All contradictions that stand, however many pages they are. */
async function everyConflict(base: string): Promise<ConflictsView> {
  type Page = ConflictsView & { next: string | null }
  let page = await callApi<Page>('GET', `${base}/conflicts`)
  const items = page.items.slice()
  while (page.next !== null) {
    page = await callApi<Page>('GET', `${base}/conflicts?cursor=${encodeURIComponent(page.next)}`)
    items.push(...page.items)
  }
  return { ...page, items }
}

/** What the server knows of the article, from what the page came with on; `refresh` asks for what other people changed. */
export function useArticleData(start: ArticleStart) {
  const { id } = start.article
  const base = `/api/v1/articles/${id}`
  const { data: article } = useQuery({
    queryKey: ['article', id],
    queryFn: () => callApi<ArticleDetail>('GET', base),
    initialData: start.article,
    staleTime: 15_000,
  })
  const { data: unordered } = useQuery({
    queryKey: claimsKey(id),
    queryFn: () => allClaims(base),
    initialData: start.claims,
    // The page came with the first of them only.
    ...(start.moreClaims && { initialDataUpdatedAt: 0 }),
    staleTime: 15_000,
    refetchInterval: 30_000,
  })
  const { data: coverage } = useQuery({
    queryKey: ['coverage', id],
    queryFn: () => callApi<CoverageView>('GET', `${base}/coverage`),
    initialData: start.coverage,
    staleTime: 15_000,
  })
  const { data: conflicts } = useQuery({
    queryKey: ['conflicts', id],
    queryFn: () => everyConflict(base),
    initialData: start.conflicts,
    staleTime: 60_000,
  })
  return { article, unordered, coverage, conflicts, refresh: useRefresh(id) }
}
