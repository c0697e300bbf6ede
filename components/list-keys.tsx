'use client'

import { useRouter } from 'next/navigation'
import { isSingleKey } from '@/components/shell/single-keys'
import { useKeys } from '@/components/use-keys'

interface ListKeysProps {
  /** The rows' links, in the order of the page. */
  links: string
  /** Single keys that lead to a page. */
  go?: Readonly<Record<string, string>>
  /** Single keys that press what they are printed on. */
  press?: Readonly<Record<string, string>>
  /** Told which link a step has come to. */
  onStep?: (link: HTMLElement) => void
}

const NONE = {}

/** J and K (or arrows) step through a list's links, Enter follows one; other letters lead to pages. Listens, and shows nothing. */
export function ListKeys({ links, go = NONE, press = NONE, onStep }: ListKeysProps) {
  const router = useRouter()
  const step = (by: 1 | -1) => {
    const all = Array.from(document.querySelectorAll<HTMLElement>(links))
    const focused = all.findIndex((link) => link === document.activeElement)
    // The one that is shown is where stepping begins.
    const at = focused === -1 ? all.findIndex((link) => link.ariaCurrent === 'true') : focused
    const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
    if (next) onStep?.(next)
    return next !== undefined
  }
  const act = (key: string): boolean => {
    if (key === 'j' || key === 'ArrowDown') return step(1)
    if (key === 'k' || key === 'ArrowUp') return step(-1)
    const control = press[key] === undefined ? null : document.querySelector<HTMLElement>(press[key])
    if (control !== null) {
      control.click()
      return true
    }
    const href = go[key]
    if (href === undefined) return false
    router.push(href)
    return true
  }
  useKeys((event) => isSingleKey(event) && act(event.key))
  return null
}
