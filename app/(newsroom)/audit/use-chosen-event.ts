'use client'

import { usePathname, useSearchParams } from 'next/navigation'

function eventIn(search: URLSearchParams): number | null {
  const said = Number(search.get('event'))
  return Number.isSafeInteger(said) && said > 0 ? said : null
}

function addressWith(path: string, search: URLSearchParams, seq: number | null): string {
  const query = new URLSearchParams(search)
  if (seq === null) query.delete('event')
  else query.set('event', String(seq))
  const said = query.toString()
  return said === '' ? path : `${path}?${said}`
}

/**
 * Opens an event in the pane, or none. Stepping from one to the next leaves one step for Back, not one for each. What the
 * address says now counts, not what was painted last: keys come faster than paints.
 */
function choose(seq: number | null): void {
  const { pathname, search } = window.location
  const now = new URLSearchParams(search)
  const open = eventIn(now)
  if (seq === open) return
  const address = addressWith(pathname, now, seq)
  if (open === null) window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
}

/** Takes the pane along to this event, when it is open at all. */
export function follow(seq: number): void {
  if (eventIn(new URLSearchParams(window.location.search)) !== null) choose(seq)
}

/** Where this event is found again, whatever the log is filtered by. */
export function eventAddress(seq: number): string {
  return new URL(`/audit?event=${seq}`, window.location.href).href
}

/** Which event is open: the address knows. */
export function useChosenEvent() {
  const path = usePathname()
  const search = useSearchParams()
  return {
    chosen: eventIn(search),
    /** The log as it is filtered now, with this event open. */
    addressOf: (seq: number) => addressWith(path, search, seq),
    choose,
  }
}
