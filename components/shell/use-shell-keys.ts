'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { placesFor } from './places'
import { useShell } from './shell-context'
import { hearShellKeys } from './shell-keys'
import { isSingleKey } from './single-keys'
import { forgetTypedAhead, typeAhead } from './typed-ahead'

/**
 * ⌘K, ?, and G then a letter. They listen before the page does, so that the letter after G is not the page's. While what opens over the
 * page is still on its way, what is typed is meant for it, and is no key of the page: the palette begins with it. Escape takes back
 * that it was asked for.
 */
export function useShellKeys({ isOnItsWay }: { isOnItsWay: boolean }): void {
  const router = useRouter()
  const { me, panel, setPanel } = useShell()
  const isAsked = isOnItsWay && panel !== null
  useEffect(() => {
    if (!isAsked) return
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') {
        forgetTypedAhead()
        setPanel(null)
      } else if (panel === 'palette' && !event.altKey) typeAhead(event.key)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [isAsked, panel, setPanel])
  useEffect(() => {
    const hear = hearShellKeys({ places: placesFor(me), isMac: /Mac|iPhone|iPad/.test(navigator.userAgent) })
    const listen = (event: KeyboardEvent) => {
      const asked = hear(event, event.timeStamp, isSingleKey(event))
      if (asked === null) return
      event.preventDefault()
      if ('open' in asked) setPanel(asked.open)
      else {
        event.stopPropagation()
        router.push(asked.go)
      }
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [me, router, setPanel])
}
