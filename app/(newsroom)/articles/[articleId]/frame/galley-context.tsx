'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { seldom } from '@/components/after-paint'
import { guideTo } from '@/components/changes/place'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimView, PersonView } from '@/lib/domain/claims/claim-view'
import type { ClaimFilter } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { filterIn } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { firstListed } from '@/app/(newsroom)/articles/[articleId]/list/listed'
import { claimsKey } from './claim-detail-query'
import {
  addressOf,
  claimUnder,
  NOBODY,
  NONE_CHOSEN,
  placeAt,
  rememberFilter,
  rememberInAddress,
  wordsIn,
} from './galley-place'
import type { Panel, Place, PlaceStore } from './galley-place'
import { heldText } from './held-text'
import type { HeldText } from './held-text'
import { inOrder, shownOf } from './shown'
import type { Shown, ShownStore } from './shown'
import { useArticleData } from './use-article-data'
import { useColleagues } from './use-colleagues'
import { useLiveArticle } from './use-live-article'
import type { ArticleStart } from './use-article-data'
import { useAnswersKept } from './use-known-claims'
import { claimAsked, useAskedClaim } from './use-asked-claim'

export interface GalleyStart extends ArticleStart {
  /** Whom a claim can be given to. */
  people: PersonView[]
  actor: Pick<Actor, 'id' | 'name' | 'role'>
  /** What the address asked for: the number of a claim, and what the list is kept to. */
  asked: string
}

/** Of the galley, whatever is shown in it and wherever the person is: it never changes while the page is open. */
interface Steady {
  people: PersonView[]
  actor: GalleyStart['actor']
  setFilter: (filter: ClaimFilter) => void
  setPanel: (panel: Panel) => void
  /** Opens the contradictions at this one. */
  compare: (conflictKey: string | null) => void
  select: (claimId: string | null) => void
  /** Where the person is, for what changes it. */
  place: PlaceStore
  shown: ShownStore
  /** Remembers where the person is; what it gives selects a claim later, unless they have gone on since. */
  fromHere: () => (claimId: string) => void
  setMarksHidden: (hidden: boolean) => void
  /** Asks the server for what other people changed. */
  refresh: () => void
  /** Which text is shown while somebody else saves another. */
  text: HeldText
}

/** Never another value: as one that changes it would have React look through all rows and paragraphs for its readers. */
const Context = createContext<Steady | null>(null)

export function useSteady(): Steady {
  const steady = useContext(Context)
  if (!steady) throw new Error('This stands inside GalleyProvider.')
  return steady
}

/**
 * A part of where the person is; whoever asks is drawn anew only when that part is another one, so it gives ids, words and flags, or
 * what the place holds itself.
 */
export function usePlace<Part>(part: (place: Place) => Part): Part {
  const { place } = useSteady()
  const read = () => part(place.get())
  return useSyncExternalStore(place.subscribe, read, read)
}

/** A part of what is shown, likewise. */
export function useShown<Part>(part: (shown: Shown) => Part): Part {
  const { shown } = useSteady()
  return useSyncExternalStore(
    shown.subscribe,
    () => part(shown.get()),
    () => part(shown.atFirst()),
  )
}

interface Galley extends Steady, Omit<Place, 'activeId'>, Shown {
  active: ClaimView | null
}

const whole = <All,>(all: All) => all

/** All of it. Whoever reads this is drawn anew at each step: it is for the panel of the claim at hand, and for nothing that stands in rows. */
export function useGalley(): Galley {
  const steady = useSteady()
  const shown = useShown(whole)
  const { activeId, ...here } = usePlace(whole)
  const { claims } = shown
  const active = useMemo(() => claims.find(({ id }) => id === activeId) ?? null, [claims, activeId])
  return { ...steady, ...shown, ...here, active }
}

export function GalleyProvider({ start, children }: { start: GalleyStart; children: ReactNode }) {
  const { id } = start.article
  const client = useQueryClient()
  const [text] = useState(() => heldText(client, id, start.actor.id))
  const refresh = useArticleData(start, text)
  useLiveArticle(id)
  useAnswersKept(id)
  const [asked] = useState(() => addressOf(`/articles/${id}`, start.asked))
  const [steady] = useState(() => steadyOf(client, start, refresh, text))
  const { place, select } = steady
  useColleagues(id, place, start.actor.id)
  useAskedClaim(asked, steady)
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
  return <Context value={steady}>{children}</Context>
}

/** Where the person begins: at the claim or the words that the address names, else at the first claim of the list. */
function beginning({ article, claims, actor, asked }: GalleyStart): Place {
  const address = addressOf(`/articles/${article.id}`, asked)
  const filter = filterIn(address)
  const first = firstListed(inOrder(claims), filter, actor.id)
  const found = wordsIn(address)
  return {
    activeId: (claimAsked(claims, address) ?? first)?.id ?? null,
    ...{ panel: 'claim', compared: null, marksHidden: false, filter, found, colleagues: NOBODY, ...NONE_CHOSEN },
  }
}

function steadyOf(client: QueryClient, start: GalleyStart, refresh: () => void, text: HeldText): Steady {
  const { id } = start.article
  const place = placeAt(beginning(start))
  const inAddress = seldom()
  const select = (claimId: string | null) => {
    place.set({ activeId: claimId, panel: 'claim', found: null })
    const path = window.location.pathname
    inAddress(() => {
      // As it is known now: a claim that was just made was not in the list before.
      const known = client.getQueryData<ClaimView[]>(claimsKey(id)) ?? []
      rememberInAddress(known.find((claim) => claim.id === place.get().activeId)?.number ?? null, path)
    })
  }
  return {
    ...{ people: start.people, actor: start.actor, place, select, refresh, text },
    shown: shownOf(client, start, start.actor.id, place),
    setFilter: (filter) => {
      place.set({ filter })
      rememberFilter(filter)
    },
    setPanel: (panel) => {
      place.set({ panel })
    },
    compare: (compared) => {
      place.set({ compared, panel: 'conflicts' })
    },
    setMarksHidden: (marksHidden) => {
      place.set({ marksHidden })
    },
    fromHere: () => {
      const here = place.get()
      return (claimId) => {
        if (place.get() === here) select(claimId)
      }
    },
  }
}
