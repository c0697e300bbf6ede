'use client'

import { useSyncExternalStore } from 'react'
import { announce } from '@/components/shell/live-region'
import { setSingleKeys, singleKeysAreOn } from '@/components/shell/single-keys'

const changed = new EventTarget()
const subscribe = (listen: () => void) => {
  changed.addEventListener('change', listen)
  return () => {
    changed.removeEventListener('change', listen)
  }
}

/** Whether single keys are on, on this device, and what turns them on or off. */
export function useSingleKeys(): [on: boolean, turn: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysAreOn, () => true)
  const turn = (next: boolean) => {
    setSingleKeys(next)
    changed.dispatchEvent(new Event('change'))
    announce(next ? 'Single-key shortcuts are on' : 'Single-key shortcuts are off')
  }
  return [on, turn]
}
