import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useListening } from '@/components/use-listening'

/**
 * For a control whose value is kept in state. Hydration says nothing of what was chosen while only the server had drawn the page: the
 * control would show one thing and the desk know another, and the next drawing would take the choice back.
 * @param early what is still to be told, as the control stands when the page begins to listen; null when nothing was chosen
 */
function useChosenEarly<Control extends HTMLElement>(
  early: (control: Control) => (() => void) | null,
): RefObject<Control | null> {
  const control = useRef<Control>(null)
  const firstTime = useRef(true)
  const listens = useListening()
  useLayoutEffect(() => {
    const drawnByServer = firstTime.current && !listens
    firstTime.current = false
    const tell = drawnByServer && control.current ? early(control.current) : null
    if (tell === null) return
    // One after the other, each drawn before the next is told: what hears them builds on what it knows.
    queueMicrotask(() => {
      flushSync(tell)
    })
  })
  return control
}

/** The ref of a list that shows `value`, when it is kept in state. */
export function useEarlyChoice(value: unknown) {
  return useChosenEarly<HTMLSelectElement>((list) => {
    const chosen = list.value
    if (value === undefined || chosen === value) return null
    return () => {
      list.value = chosen
      list.dispatchEvent(new Event('change', { bubbles: true }))
    }
  })
}

/** The ref of a tick, or of one of a few of which only the one that is chosen has something to tell. */
export function useEarlyTick(checked: boolean | undefined) {
  return useChosenEarly<HTMLInputElement>((tick) => {
    const chosen = tick.checked
    if (checked === undefined || chosen === checked || (tick.type === 'radio' && !chosen)) return null
    return () => {
      tick.checked = !chosen
      tick.click()
    }
  })
}
