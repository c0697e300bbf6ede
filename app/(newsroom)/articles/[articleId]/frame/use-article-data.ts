'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import type { ArticleDetail, CoverageView } from '@/lib/domain/articles/article-view'
import type { ConflictsView } from '@/lib/domain/articles/conflict-view'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { claimsKey } from './claim-detail-query'
import type { KnownClaims } from './fetch-claims'
import { fetchClaims } from './fetch-claims'
import type { HeldText } from './held-text'
import { sameClaims } from './same-claims'

/** What the page comes with. */
export interface ArticleStart {
  article: ArticleDetail
  claims: ClaimView[]
  /** Where the log stood when they were read, and where those begin that are not among them; null where there are none. */
  known: KnownClaims
  coverage: CoverageView
  conflicts: ConflictsView
  /** Of which of these the page came with the first alone. */
  asksFor: { coverage: boolean; conflicts: boolean }
}

/** Quick changes in a row are followed by one look at the server, not by one each; milliseconds. */
const SETTLED = 200
/** The page came with the first of them only. */
const AT_ONCE = { initialDataUpdatedAt: 0 }
/** The list waits for a pause: what was changed is answered with the change itself. */
const PAUSE = 1_000
const AFTER = { article: SETTLED, coverage: SETTLED, conflicts: SETTLED, claims: PAUSE }

function useRefresh(articleId: string): () => void {
  const client = useQueryClient()
  const timers = useRef<ReturnType<typeof setTimeout>[]>([])
  const stop = useCallback(() => {
    timers.current.forEach(clearTimeout)
  }, [])
  useEffect(() => stop, [stop])
  return useCallback(() => {
    stop()
    timers.current = Object.entries(AFTER).map(([key, after]) =>
      setTimeout(() => void client.invalidateQueries({ queryKey: [key, articleId] }), after),
    )
  }, [client, articleId, stop])
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

/**
 * Keeps what the server knows of the article in the cache, from what the page came with on: shown.ts reads it there, so that what
 * is fetched draws nothing by itself. Gives what asks for what other people changed.
 */
export function useArticleData(start: ArticleStart, text: HeldText): () => void {
  const { id } = start.article
  const base = `/api/v1/articles/${id}`
  const client = useQueryClient()
  const [claimsNow] = useState(() => fetchClaims(client, id, start.known, text))
  /** What is asked for, or what is known while a newer text is held back. */
  const unlessHeld =
    <Answer>(key: string, known: Answer, ask: () => Promise<Answer>) =>
    async () =>
      text.newer() ? (client.getQueryData<Answer>([key, id]) ?? known) : ask()
  const articleNow = async () => {
    const fresh = await callApi<ArticleDetail>('GET', base)
    return text.takes(fresh) ? fresh : (client.getQueryData<ArticleDetail>(['article', id]) ?? start.article)
  }
  const quietly = { notifyOnChangeProps: [], staleTime: 15_000 }
  useQuery({
    ...quietly,
    queryKey: ['article', id],
    queryFn: unlessHeld('article', start.article, articleNow),
    initialData: start.article,
  })
  useQuery({
    ...quietly,
    queryKey: claimsKey(id),
    queryFn: claimsNow,
    initialData: start.claims,
    structuralSharing: (before, now) => sameClaims(before as ClaimView[] | undefined, now as ClaimView[]),
    ...(start.known.next !== null && AT_ONCE),
    refetchInterval: 30_000,
  })
  useQuery({
    ...quietly,
    queryKey: ['coverage', id],
    queryFn: unlessHeld('coverage', start.coverage, () => callApi<CoverageView>('GET', `${base}/coverage`)),
    initialData: start.coverage,
    ...(start.asksFor.coverage && AT_ONCE),
  })
  useQuery({
    ...quietly,
    queryKey: ['conflicts', id],
    queryFn: unlessHeld('conflicts', start.conflicts, () => everyConflict(base)),
    initialData: start.conflicts,
    ...(start.asksFor.conflicts && AT_ONCE),
    staleTime: 60_000,
  })
  return useRefresh(id)
}
