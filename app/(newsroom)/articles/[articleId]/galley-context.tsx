'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { callApi } from '@/components/api'
import type { Actor } from '@/lib/domain/actor'
import type {
  ArticleDetail,
  ConflictsView,
  ConflictView,
  CoverageView,
  DismissedConflictView,
} from '@/lib/domain/article-view'
import type { ClaimDetail, ClaimView, PersonView } from '@/lib/domain/claim-view'
import type { ClaimFilter } from './claim-filter'
import { EVERYTHING, passes } from './claim-filter'
import { asLeft } from './waiting-changes'

export interface GalleyStart {
  article: ArticleDetail
  claims: ClaimView[]
  coverage: CoverageView
  conflicts: ConflictsView
  /** Whom a claim can be given to. */
  people: PersonView[]
  actor: Pick<Actor, 'id' | 'name' | 'role'>
  /** The claim's number that the address names. */
  firstClaim: number | null
}

/** What the right-hand side shows. */
export type Panel = 'claim' | 'source' | 'uncovered' | 'conflicts' | 'by-quote' | 'merge' | 'split'

interface Galley {
  article: ArticleDetail
  /** In order of position, the orphaned last. */
  claims: ClaimView[]
  /** The claims that pass the filter and stand in the text. */
  listed: ClaimView[]
  orphans: ClaimView[]
  active: ClaimView | null
  coverage: CoverageView
  /** Those that stand. */
  conflicts: ConflictView[]
  dismissedConflicts: DismissedConflictView[]
  /** Where the office rules do not reach the article's day. */
  unchecked: ConflictsView['unchecked']
  people: PersonView[]
  actor: GalleyStart['actor']
  filter: ClaimFilter
  setFilter: (filter: ClaimFilter) => void
  panel: Panel
  setPanel: (panel: Panel) => void
  /** Key of the contradiction that was asked for; null for the first one. */
  compared: string | null
  /** Opens the contradictions at this one. */
  compare: (conflictKey: string | null) => void
  select: (claimId: string | null) => void
  marksHidden: boolean
  setMarksHidden: (hidden: boolean) => void
  /** Asks the server for what other people changed. */
  refresh: () => void
}

const Context = createContext<Galley | null>(null)

export function useGalley(): Galley {
  const galley = useContext(Context)
  if (!galley) throw new Error('useGalley stands inside GalleyProvider')
  return galley
}

export const claimsKey = (articleId: string) => ['claims', articleId] as const
export const claimKey = (claimId: string) => ['claim', claimId] as const

/** All of one claim: evidence, verdicts, comments, history. The list's row stands in until it is there, and a newer row asks for it again. */
export function useClaimDetail(claim: ClaimView | null) {
  const query = useQuery({
    queryKey: claimKey(claim?.id ?? 'none'),
    queryFn: async () => asLeft(await callApi<ClaimDetail>('GET', `/api/v1/claims/${claim?.id ?? ''}`)),
    enabled: claim !== null,
    staleTime: 15_000,
  })
  const { data, refetch } = query
  const isOld = data !== undefined && claim !== null && data.version < claim.version
  useEffect(() => {
    if (isOld) void refetch()
  }, [isOld, refetch])
  return query
}

function inOrder(claims: ClaimView[]): ClaimView[] {
  const place = ({ anchors }: ClaimView) => anchors[0]?.start ?? Number.POSITIVE_INFINITY
  return [...claims].sort((a, b) => place(a) - place(b) || a.number - b.number)
}

function rememberInAddress(number: number | null) {
  const url = new URL(window.location.href)
  if (number === null) url.searchParams.delete('claim')
  else url.searchParams.set('claim', String(number))
  window.history.replaceState(window.history.state, '', url)
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

export function GalleyProvider({ start, children }: { start: GalleyStart; children: ReactNode }) {
  const { id } = start.article
  const client = useQueryClient()
  const base = `/api/v1/articles/${id}`
  const { data: article } = useQuery({
    queryKey: ['article', id],
    queryFn: () => callApi<ArticleDetail>('GET', base),
    initialData: start.article,
    staleTime: 15_000,
  })
  const { data: unordered } = useQuery({
    queryKey: claimsKey(id),
    queryFn: async () => (await callApi<{ items: ClaimView[] }>('GET', `${base}/claims`)).items.map(asLeft),
    initialData: start.claims,
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
    queryFn: () => callApi<ConflictsView>('GET', `${base}/conflicts`),
    initialData: start.conflicts,
    staleTime: 60_000,
  })

  const [filter, setFilter] = useState<ClaimFilter>(EVERYTHING)
  const [panel, setPanel] = useState<Panel>('claim')
  const [compared, setCompared] = useState<string | null>(null)
  const [marksHidden, setMarksHidden] = useState(false)
  const [activeId, setActiveId] = useState<string | null>(() => {
    const named = start.claims.find(({ number }) => number === start.firstClaim)
    const first = inOrder(start.claims).find((claim) => passes(claim, EVERYTHING, start.actor.id))
    return (named ?? first)?.id ?? null
  })

  const select = useCallback(
    (claimId: string | null) => {
      setActiveId(claimId)
      setPanel('claim')
      // As it is known now: a claim that was just made is not in this render's list yet.
      const known = client.getQueryData<ClaimView[]>(claimsKey(id)) ?? []
      rememberInAddress(known.find((claim) => claim.id === claimId)?.number ?? null)
    },
    [client, id],
  )
  const refresh = useRefresh(id)
  const claims = useMemo(() => inOrder(unordered), [unordered])
  const orphans = useMemo(() => claims.filter(({ status }) => status === 'ORPHANED'), [claims])
  const listed = useMemo(
    () => claims.filter((claim) => claim.status !== 'ORPHANED' && passes(claim, filter, start.actor.id)),
    [claims, filter, start.actor.id],
  )
  const value = useMemo<Galley>(() => {
    return {
      article,
      claims,
      listed,
      orphans,
      active: claims.find((claim) => claim.id === activeId) ?? null,
      coverage,
      conflicts: conflicts.items,
      dismissedConflicts: conflicts.dismissed,
      unchecked: conflicts.unchecked,
      people: start.people,
      actor: start.actor,
      filter,
      setFilter,
      panel,
      setPanel,
      compared,
      compare: (conflictKey) => {
        setCompared(conflictKey)
        setPanel('conflicts')
      },
      select,
      marksHidden,
      setMarksHidden,
      refresh,
    }
  }, [
    article,
    claims,
    listed,
    orphans,
    coverage,
    conflicts,
    filter,
    panel,
    compared,
    select,
    marksHidden,
    activeId,
    refresh,
    start,
  ])

  return <Context value={value}>{children}</Context>
}
