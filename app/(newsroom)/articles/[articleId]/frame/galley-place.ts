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

/** Keeps in the address which part of the article the list is kept to. */
export function rememberPart(part: string | null) {
  const url = new URL(window.location.href)
  if (url.searchParams.get('part') === (part?.toLowerCase() ?? null)) return
  if (part === null) url.searchParams.delete('part')
  else url.searchParams.set('part', part.toLowerCase())
  window.history.replaceState(window.history.state, '', url)
}
