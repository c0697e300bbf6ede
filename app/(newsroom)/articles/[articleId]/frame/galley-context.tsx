'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { afterPaint } from '@/components/after-paint'
import { guideTo } from '@/components/changes/place'
import type { Actor } from '@/lib/domain/people/actor'
import type {
  ArticleDetail,
  ConflictsView,
  ConflictView,
  CoverageView,
  DismissedConflictView,
} from '@/lib/domain/articles/article-view'
import type { ClaimView, PersonView } from '@/lib/domain/claims/claim-view'
import type { ClaimFilter } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { filterIn } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import type { Sentence } from '@/app/(newsroom)/articles/[articleId]/list/sentences'
import { useListed, firstListed } from '@/app/(newsroom)/articles/[articleId]/list/use-listed'
import { claimsKey } from './claim-detail-query'
import { addressOf, claimUnder, NONE_CHOSEN, placeAt, rememberFilter, rememberInAddress, wordsIn } from './galley-place'
import type { Panel, PlaceStore, Words } from './galley-place'
import { useArticleData } from './use-article-data'
import type { ArticleStart } from './use-article-data'
import { useAnswersKept, useAsLeft } from './use-known-claims'

export interface GalleyStart extends ArticleStart {
  /** Whom a claim can be given to. */
  people: PersonView[]
  actor: Pick<Actor, 'id' | 'name' | 'role'>
  /** What the address asked for: the number of a claim, and what the list is kept to. */
  asked: string
}

interface Galley {
  article: ArticleDetail
  /** In order of position, the orphaned last. */
  claims: ClaimView[]
  /** The claims that pass the filter and stand in the text, in the order of the list. */
  listed: readonly ClaimView[]
  /** The rows of the list while it shows sentences, in its order; null while it shows claims. */
  sentences: readonly Sentence[] | null
  orphans: ClaimView[]
  active: ClaimView | null
  coverage: CoverageView
  /** Those that stand. */
  conflicts: ConflictView[]
  dismissedConflicts: DismissedConflictView[]
  /** Whether the text was looked through for contradictions. */
  lookedForConflicts: boolean
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
  /** The words that a search led to, until the person goes on. */
  found: Words | null
  /** The claims that are chosen together, by their ids. */
  chosen: ReadonlySet<string>
  /** Digits act on the claim at hand alone, not on all that is chosen. */
  one: boolean
  /** Why claims of the last passage were refused, by their ids. */
  refusedOf: ReadonlyMap<string, string>
  /** Where the person is, for what changes it. */
  place: PlaceStore
  /** Remembers where the person is; what it gives selects a claim later, unless they have gone on since. */
  fromHere: () => (claimId: string) => void
  marksHidden: boolean
  setMarksHidden: (hidden: boolean) => void
  /** Asks the server for what other people changed. */
  refresh: () => void
}

/** All of it but where the person is: what changes with each key is no part of the context, see PlaceStore. */
type Shared = Omit<Galley, 'active' | 'panel' | 'found' | 'chosen' | 'one' | 'refusedOf'>

const Context = createContext<Shared | null>(null)

export function useGalley(): Galley {
  const shared = useContext(Context)
  if (!shared) throw new Error('useGalley stands inside GalleyProvider')
  const { claims, place } = shared
  const { activeId, ...here } = useSyncExternalStore(place.subscribe, place.get, place.get)
  const active = useMemo(() => claims.find(({ id }) => id === activeId) ?? null, [claims, activeId])
  return { ...shared, ...here, active }
}

function inOrder(claims: ClaimView[]): ClaimView[] {
  const place = ({ anchors }: ClaimView) => anchors[0]?.start ?? Number.POSITIVE_INFINITY
  return [...claims].sort((a, b) => place(a) - place(b) || a.number - b.number)
}

export function GalleyProvider({ start, children }: { start: GalleyStart; children: ReactNode }) {
  const { id } = start.article
  const client = useQueryClient()
  const { article, unordered, coverage, conflicts, refresh } = useArticleData(start)

  const [address] = useState(() => addressOf(`/articles/${id}`, start.asked))
  const [filter, setFilterAlone] = useState(() => filterIn(address))
  const setFilter = useCallback((next: ClaimFilter) => {
    setFilterAlone(next)
    rememberFilter(next)
  }, [])
  const [compared, setCompared] = useState<string | null>(null)
  const [marksHidden, setMarksHidden] = useState(false)
  const [place] = useState(() => {
    const named = start.claims.find(({ number }) => String(number) === address.get('claim'))
    const first = firstListed(inOrder(start.claims), filter, start.actor.id)
    const found = wordsIn(address)
    const under = found ? claimUnder(start.claims, found) : undefined
    return placeAt({ activeId: (named ?? under ?? first)?.id ?? null, panel: 'claim', found, ...NONE_CHOSEN })
  })
  const setPanel = useCallback(
    (panel: Panel) => {
      place.set({ panel })
    },
    [place],
  )

  const select = useCallback(
    (claimId: string | null) => {
      place.set({ activeId: claimId, panel: 'claim', found: null })
      const path = window.location.pathname
      afterPaint(() => {
        // As it is known now: a claim that was just made is not in this render's list yet.
        const known = client.getQueryData<ClaimView[]>(claimsKey(id)) ?? []
        rememberInAddress(known.find((claim) => claim.id === place.get().activeId)?.number ?? null, path)
      })
    },
    [client, id, place],
  )
  useEffect(
    () =>
      guideTo((href) => {
        const url = new URL(href, window.location.href)
        const known = client.getQueryData<ClaimView[]>(claimsKey(id)) ?? []
        const claim = known.find(({ number }) => String(number) === url.searchParams.get('claim'))
        if (url.pathname !== `/articles/${id}`) return false
        const found = wordsIn(url.searchParams)
        const at = claim ?? (found ? claimUnder(known, found) : undefined)
        if (!at && !found) return false
        select(at ? at.id : place.get().activeId)
        if (found) place.set({ found })
        return true
      }),
    [client, id, place, select],
  )
  const fromHere = useCallback(() => {
    const here = place.get()
    return (claimId: string) => {
      if (place.get() === here) select(claimId)
    }
  }, [place, select])
  useAnswersKept(id)
  const left = useAsLeft(unordered)
  const claims = useMemo(() => inOrder(left), [left])
  const orphans = useMemo(() => claims.filter(({ status }) => status === 'ORPHANED'), [claims])
  const { listed, sentences } = useListed({ claims, filter, me: start.actor.id, article })
  const value = useMemo<Shared>(() => {
    return {
      article,
      claims,
      listed,
      sentences,
      orphans,
      coverage,
      conflicts: conflicts.items,
      dismissedConflicts: conflicts.dismissed,
      lookedForConflicts: conflicts.lookedFor && !conflicts.notReadYet,
      unchecked: conflicts.unchecked,
      people: start.people,
      actor: start.actor,
      filter,
      setFilter,
      place,
      setPanel,
      compared,
      compare: (conflictKey) => {
        setCompared(conflictKey)
        setPanel('conflicts')
      },
      select,
      fromHere,
      marksHidden,
      setMarksHidden,
      refresh,
    }
  }, [
    article,
    claims,
    listed,
    sentences,
    orphans,
    coverage,
    conflicts,
    filter,
    setFilter,
    place,
    setPanel,
    compared,
    select,
    fromHere,
    marksHidden,
    refresh,
    start,
  ])

  return <Context value={value}>{children}</Context>
}
