'use client'

import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { announce } from '@/components/shell/live-region'
import { isOverlaid, isTypingIn, singleKeysAreOn } from '@/components/shell/single-keys'
import type { Action } from './action'
import { actionFor } from './action'
import { keyOf } from './key-of'
import { isHeard, putLayer, removeLayer, rowOnScreen } from './screen-actions'
import type { Layer } from './screen-actions'

interface LayerOptions {
  /** While this table is there, nothing below it hears a key. */
  alone?: boolean
  /** Where letters go that are no keys of a table that is alone. */
  typing?: () => HTMLElement | null
  /** What takes the focus when Esc leads out of a field: the list that the keys step through. */
  home?: () => HTMLElement | null
}

/** Does an action, or says why not. */
export function runAction(action: Action): void {
  const whyNot = action.whyNot?.() ?? null
  if (whyNot === null) action.run()
  else announce(whyNot, 'assertive')
}

/** Does the row of this id that is on the screen: for a toggle, whose one value is a row of its screen's table. */
export function runRow(id: string): void {
  const row = rowOnScreen(id)
  if (row) runAction(row)
}

const isCommand = (key: string) => key.startsWith('⌘')

/** Keys that a focused control uses itself. */
function isTheControls(key: string, target: EventTarget | null): boolean {
  if (key !== 'Enter' && key !== 'Space') return false
  // Enter sends the form that a tick stands in; Space ticks wherever it stands.
  const control = key === 'Space' ? 'input' : 'form input'
  return (
    target instanceof HTMLElement && target.closest(`button, a, select, summary, [role="tab"], ${control}`) !== null
  )
}

/** Whether this key may act by itself here: not while anything is typed, not over a dialog or menu, not when turned off. */
function mayAct(key: string, target: EventTarget | null, typing = false): boolean {
  if (!typing && isTypingIn(target)) return false
  if (isOverlaid()) return false
  return isCommand(key) || key === 'Esc' || singleKeysAreOn()
}

/**
 * The actions of a screen or of a panel over it: their keys are heard while it is there, and the key bar, the help and the
 * palette show them. `actions` is made anew with each render; what is heard is what the last render made.
 */
export function useActions(actions: readonly Action[], { alone = false, typing, home }: LayerOptions = {}): void {
  const layer = useRef<Layer | null>(null)
  useLayoutEffect(() => {
    layer.current = putLayer({ actions, alone, typing: typing ?? null }, layer.current)
  })
  useLayoutEffect(
    () => () => {
      if (layer.current) removeLayer(layer.current)
      layer.current = null
    },
    [],
  )

  const onKey = useEffectEvent((event: KeyboardEvent): boolean => {
    const key = keyOf(event)
    if (key === null || layer.current === null || !isHeard(layer.current)) return false
    // Out of a field, so that the next key is one of these again; the field keeps what was typed.
    if (key === 'Esc' && event.target instanceof HTMLElement && isTypingIn(event.target)) {
      event.target.blur()
      home?.()?.focus({ preventScroll: true })
    }
    const action = actionFor(actions, key)
    if (!mayAct(key, event.target, action?.typing)) return false
    if (!action) {
      if (alone && typing && event.key.length === 1 && !isCommand(key)) typing()?.focus()
      return false
    }
    if (isTheControls(key, event.target) || action.hears?.(event) === false) return false
    if (!(action.decides && event.repeat)) runAction(action)
    return true
  })
  // With the screen itself, not after it is painted: whoever goes somewhere by keys presses the next one at once.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && onKey(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [])
}
