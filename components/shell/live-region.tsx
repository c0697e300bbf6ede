'use client'

import { useSyncExternalStore } from 'react'

type Tone = 'polite' | 'assertive'

const said: Record<Tone, string> = { polite: '', assertive: '' }
const heard = new EventTarget()

/** Says a sentence to those who listen instead of look. The same sentence twice is said twice. */
export function announce(text: string, tone: Tone = 'polite'): void {
  said[tone] = said[tone] === text ? `${text}\u00a0` : text
  heard.dispatchEvent(new Event('said'))
}

function subscribe(listen: () => void) {
  heard.addEventListener('said', listen)
  return () => {
    heard.removeEventListener('said', listen)
  }
}

function useSaid(tone: Tone) {
  return useSyncExternalStore(
    subscribe,
    () => said[tone],
    () => '',
  )
}

/** One polite and one assertive region, mounted once by the shell and never taken away: readers hear only regions that were there. */
export function LiveRegions() {
  return (
    <>
      <p className="sr-only" role="status" aria-live="polite">
        {useSaid('polite')}
      </p>
      <p className="sr-only" role="alert" aria-live="assertive">
        {useSaid('assertive')}
      </p>
    </>
  )
}
