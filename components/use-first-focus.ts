import { useEffect, useEffectEvent, useRef } from 'react'
import { useListening } from './use-listening'

/**
 * Gives a list the focus when its screen comes, so that the next key is about it. A page that the server has drawn may be in use by
 * then: whoever went to a button or a field meanwhile stays there.
 */
export function useFirstFocus(give: () => void): void {
  const comesAlive = useRef(!useListening())
  const first = useEffectEvent(() => {
    if (!comesAlive.current || document.activeElement === document.body) give()
  })
  useEffect(() => {
    first()
  }, [])
}
