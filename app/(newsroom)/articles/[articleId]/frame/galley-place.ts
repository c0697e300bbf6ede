import type { ClaimFilter } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { withFilter } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'

/** What the right-hand side shows. */
export type Panel = 'claim' | 'source' | 'uncovered' | 'conflicts' | 'by-quote' | 'merge' | 'split' | 'part'

/** A stretch of the text, in UTF-16 code units. */
export interface Words {
  start: number
  end: number
}

/** Where a person is in an article: the claim at hand, what is open beside it, and what they look at. */
export interface Place {
  activeId: string | null
  panel: Panel
  /** The words that a search led to, until the person goes on. */
  found: Words | null
  /** What the list is kept to. */
  filter: ClaimFilter
  marksHidden: boolean
  /** Key of the contradiction that was asked for; null for the first one. */
  compared: string | null
  /** The claims that are chosen together, by their ids; while there are any, the panel beside the list is theirs. */
  chosen: ReadonlySet<string>
  /** What a digit acts on: the claim at hand alone, as an exception, and not all that is chosen. */
  one: boolean
  /** Names of colleagues at claims, by the claims' ids; the same list while it has the same names. */
  colleagues: ReadonlyMap<string, readonly string[]>
  /** Why claims of the last passage were refused, by their ids. */
  refusedOf: ReadonlyMap<string, string>
}

/** Nobody else is here. */
export const NOBODY: Place['colleagues'] = new Map()

/** Nothing is chosen. */
export const NONE_CHOSEN = { chosen: new Set<string>(), one: false, refusedOf: new Map<string, string>() } as const

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
  url.searchParams.delete('words')
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

/** The words that an address leads to: ?words=120-131. */
export function wordsIn(address: URLSearchParams): Words | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(address.get('words') ?? '') ?? []
  const words = { start: Number(start), end: Number(end) }
  return words.start < words.end ? words : null
}

/** The claim that words belong to: the shortest that holds them all. */
export function claimUnder(claims: readonly ClaimView[], words: Words): ClaimView | undefined {
  const length = ({ anchors }: ClaimView) =>
    Math.min(...anchors.filter((one) => holds(one, words)).map(({ start, end }) => end - start))
  return claims
    .filter(({ status, anchors }) => CLAIM_STATUS_INFO[status].counts && anchors.some((anchor) => holds(anchor, words)))
    .sort((a, b) => length(a) - length(b))[0]
}

const holds = (anchor: Words, { start, end }: Words) => anchor.start <= start && end <= anchor.end
