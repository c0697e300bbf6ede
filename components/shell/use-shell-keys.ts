'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { placesFor } from './places'
import { useShell } from './shell-context'
import { isSingleKey } from './single-keys'

/** ⌘K, ?, and G then a letter. They listen before the page does, so that the letter after G is not the page's. */
export function useShellKeys(): void {
  const router = useRouter()
  const { me, setPanel } = useShell()
  useEffect(() => {
    const go = Object.fromEntries(
      placesFor(me).map(({ key, href }) => [
        `g ${key}`,
        (event: KeyboardEvent) => {
          if (!isSingleKey(event)) return
          event.preventDefault()
          event.stopPropagation()
          router.push(href)
        },
      ]),
    )
    const help = (event: KeyboardEvent) => {
      if (!isSingleKey(event)) return
      event.preventDefault()
      setPanel('keys')
    }
    return tinykeys(
      window,
      {
        ...go,
        '$mod+k': (event) => {
          event.preventDefault()
          setPanel('palette')
        },
        // With Shift or without: keyboards differ.
        'Shift+?': help,
        '?': help,
      },
      { capture: true, ignore: (event) => event.isComposing },
    )
  }, [me, router, setPanel])
}
