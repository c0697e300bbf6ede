import type { ReactNode } from 'react'
import type { ExternalToast, toast } from 'sonner'
import { announce } from '@/components/shell/live-region'

/** Shows, and takes away. */
type Shown = typeof toast

let shown: Shown | null = null
/** What was said before notices could be shown. */
let early: readonly ((by: Shown) => void)[] = []
let last = 0

function soon(show: (by: Shown) => void): void {
  if (shown) show(shown)
  else early = [...early, show]
}

/** For the place where notices appear: from now on it shows them. */
export function showNoticesBy(by: Shown): void {
  shown = by
  for (const show of early) show(by)
  early = []
}

const named = (options: ExternalToast) => ({ ...options, id: options.id ?? `notice-${(last += 1)}` })

/**
 * Says something beside the place where we are, once: to those who look by the notice, to those who listen by the live region. The
 * answer names the notice, to be said anew or taken away.
 */
export function notify(words: ReactNode, options: ExternalToast = {}, aloud = words): string | number {
  const notice = named(options)
  if (typeof aloud === 'string') announce(aloud)
  soon((by) => by(words, notice))
  return notice.id
}

/** The same of a refusal, in its colour. */
export function notifyRefused(words: string, options: ExternalToast = {}): void {
  const notice = named(options)
  announce(words, 'assertive')
  soon((by) => by.error(words, notice))
}

export function takeNotice(id: string | number | undefined): void {
  soon((by) => by.dismiss(id))
}
