'use client'

import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import { useFirstFocus } from '@/components/use-first-focus'

/** The rows of a list, stepped through by keys: each row is known by an id and has one control that takes the focus. */
export interface Rows {
  /** Goes to the next row or the one before; false where there is none. Begins at the row that is open, else at an end. */
  step: (by: 1 | -1) => boolean
  /** The row that has the focus, or in which something has it. */
  atHand: () => string | null
  /** Opens the row that has the focus, as pressing it does. */
  open: () => void
  focus: (id: string) => boolean
  /** The row that had the focus last, else the one that is open; null where nobody came to one yet, so that a step begins at an end. */
  home: () => HTMLElement | null
  /** Brings the row into view. */
  reveal: (id: string) => void
  /** For the row itself: it is there as long as its control is. */
  add: (id: string, control: HTMLElement) => () => void
}

const Context = createContext<Rows | null>(null)

/** Kept with the entry of the browser's own history, so that Back finds the row that was left. */
const KEPT = 'galleyRow'

function keptRow(): string | null {
  const state: unknown = window.history.state
  const kept = typeof state === 'object' && state !== null ? Object.entries(state).find(([key]) => key === KEPT) : null
  return typeof kept?.[1] === 'string' ? kept[1] : null
}

function keepRow(id: string): void {
  if (keptRow() !== id) window.history.replaceState({ ...window.history.state, [KEPT]: id }, '')
}

const inOrder = (one: HTMLElement, other: HTMLElement) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

interface RowStepsProps {
  /** Told which row a step has come to. */
  onStep?: (id: string) => void
  children: ReactNode
}

/** Around a list whose rows are stepped through. Coming back to the page by Back, the row that was left has the focus again. */
export function RowSteps({ onStep, children }: RowStepsProps) {
  const controls = useRef(new Map<string, HTMLElement>())
  const told = useRef(onStep)
  useEffect(() => {
    told.current = onStep
  }, [onStep])
  const rows = useMemo((): Rows => {
    const all = () => [...controls.current].sort(([, one], [, other]) => inOrder(one, other))
    const placeIn = (list: readonly (readonly [string, HTMLElement])[]) => {
      const focused = document.activeElement
      const itself = list.findIndex(([, control]) => control === focused)
      if (itself !== -1) return itself
      return list.findIndex(([, control]) => control.closest('tr, li')?.contains(focused))
    }
    const focus = (id: string, how: ScrollLogicalPosition = 'nearest') => {
      const control = controls.current.get(id)
      control?.focus({ preventScroll: true })
      control?.scrollIntoView({ block: how })
      return control !== undefined
    }
    return {
      step: (by) => {
        const list = all()
        const focused = placeIn(list)
        const at = focused === -1 ? list.findIndex(([, { ariaCurrent }]) => ariaCurrent === 'true') : focused
        const next = list[at === -1 ? (by === 1 ? 0 : list.length - 1) : at + by]?.[0]
        if (next === undefined || !focus(next)) return false
        told.current?.(next)
        return true
      },
      atHand: () => {
        const list = all()
        return list[placeIn(list)]?.[0] ?? null
      },
      open: () => {
        const list = all()
        list[placeIn(list)]?.[1].click()
      },
      focus,
      home: () => {
        const kept = controls.current.get(keptRow() ?? '')
        return kept ?? all().find(([, { ariaCurrent }]) => ariaCurrent === 'true')?.[1] ?? null
      },
      reveal: (id) => controls.current.get(id)?.scrollIntoView({ block: 'nearest' }),
      add: (id, control) => {
        const keep = () => {
          keepRow(id)
        }
        controls.current.set(id, control)
        control.addEventListener('focus', keep)
        return () => {
          control.removeEventListener('focus', keep)
          if (controls.current.get(id) === control) controls.current.delete(id)
        }
      },
    }
  }, [])
  useFirstFocus(() => {
    const kept = keptRow()
    const control = kept === null ? undefined : controls.current.get(kept)
    control?.focus({ preventScroll: true })
    control?.scrollIntoView({ block: 'center' })
  })
  return <Context value={rows}>{children}</Context>
}

export function useRows(): Rows {
  const rows = useContext(Context)
  if (!rows) throw new Error('This belongs inside RowSteps.')
  return rows
}
