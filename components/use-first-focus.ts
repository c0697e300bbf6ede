import { useEffect, useEffectEvent, useRef } from 'react'
import { useListening } from './use-listening'

/**
 * Gives a list the focus when its screen opens, so that the next key goes to it. A page that the server drew can be in use before its
 * scripts run: whoever has gone to a button or a field by then keeps the focus there.
 */
export function useFirstFocus(give: () => void): void {
  const drawnByServer = useRef(!useListening())
  const first = useEffectEvent(() => {
    if (!drawnByServer.current || document.activeElement === document.body) give()
  })
  useEffect(() => {
    first()
  }, [])
}
