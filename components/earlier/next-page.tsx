'use client'

import type { ComponentProps } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { announce } from '@/components/shell/live-region'
import { ButtonLink } from '@/components/ui/button-link'

interface NextPageProps extends Omit<ComponentProps<typeof ButtonLink>, 'href' | 'onClick' | 'scroll'> {
  href: string
  /** The id of where the list begins; without it that is where the part that scrolls begins. */
  list?: string
}

/** The nearest part around an element that scrolls by itself. */
function scrollerOf(element: Element): HTMLElement | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return null
}

interface Asked {
  link: Element
  begins: HTMLElement
  isWhole: boolean
}

/** The next page of a list begins in view, and the focus with it; a focus that went elsewhere meanwhile stays there. */
function goTo({ link, begins, isWhole }: Asked): void {
  if (!begins.isConnected) return
  if (isWhole) begins.scrollTop = 0
  else begins.scrollIntoView({ block: 'start' })
  announce('Next page')
  if (document.activeElement !== link && document.activeElement !== document.body) return
  if (!begins.hasAttribute('tabindex')) begins.tabIndex = -1
  begins.focus({ preventScroll: true })
}

/** Leads to the next page of a list, which takes the place of this one. */
export function NextPage({ href, list, ...look }: NextPageProps) {
  const asked = useRef<Asked | null>(null)
  useLayoutEffect(
    () => () => {
      // Another page is drawn, with or without a link to one more. React puts the focus back once it is done.
      const known = asked.current
      asked.current = null
      if (known)
        queueMicrotask(() => {
          goTo(known)
        })
    },
    [href],
  )
  return (
    <ButtonLink
      {...look}
      href={href}
      onClick={({ currentTarget: link, ctrlKey, metaKey, shiftKey }) => {
        if (ctrlKey || metaKey || shiftKey) return
        const begins = list === undefined ? scrollerOf(link) : document.getElementById(list)
        asked.current = begins && { link, begins, isWhole: list === undefined }
      }}
    />
  )
}
