import type { ClaimFilter } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { withFilter } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'

/** What the right-hand side shows. */
export type Panel = 'claim' | 'source' | 'uncovered' | 'conflicts' | 'by-quote' | 'merge' | 'split' | 'part'

/** Where a person is in an article: the claim at hand and what is open beside it. */
interface Place {
  activeId: string | null
  panel: Panel
}

/**
 * The place, outside of React's state: whoever shows it subscribes. As a context's value it would make React look through every
 * row of a thousand for readers of that context, at each key.
 */
export interface PlaceStore {
  get: () => Place
  set: (change: Partial<Place>) => void
  subscribe: (listen: () => void) => () => void
}

export function placeAt(start: Place): PlaceStore {
  let place = start
  const listeners = new Set<() => void>()
  return {
    get: () => place,
    set: (change) => {
      place = { ...place, ...change }
      for (const listen of listeners) listen()
    },
    subscribe: (listen) => {
      listeners.add(listen)
      return () => {
        listeners.delete(listen)
      }
    },
  }
}

/** Keeps the number of the claim at hand in the address of its article; on another page by now, nothing is done. */
export function rememberInAddress(number: number | null, path: string) {
  if (window.location.pathname !== path) return
  const url = new URL(window.location.href)
  if (number === null) url.searchParams.delete('claim')
  else url.searchParams.set('claim', String(number))
  window.history.replaceState(window.history.state, '', url)
}

/** Keeps in the address what the list is kept to. */
export function rememberFilter(filter: ClaimFilter) {
  const url = new URL(window.location.href)
  url.search = withFilter(url.searchParams, filter).toString()
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url)
}

/**
 * What the address says as it is now: going back, the browser has the one that was left, while the page comes as it was first asked
 * for. On the way to another page the address is still that of the one before.
 */
export function addressOf(path: string, asked: string): URLSearchParams {
  const isHere = typeof window !== 'undefined' && window.location.pathname === path
  return new URLSearchParams(isHere ? window.location.search : asked)
}
