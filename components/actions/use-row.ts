'use client'

import { useCallback } from 'react'
import { useRows } from './row-steps'

/** For the control of a row that takes the focus: `<Link ref={useRow(id)} …>`. */
export function useRow(id: string): (control: HTMLElement | null) => (() => void) | undefined {
  const { add } = useRows()
  return useCallback((control) => (control ? add(id, control) : undefined), [add, id])
}
