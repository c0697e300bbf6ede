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

/** Single keys may be turned off, on this device. */
export function SingleKeySetting() {
  const on = useSyncExternalStore(subscribe, singleKeysAreOn, () => true)
  return (
    <label className="tick one-line">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          setSingleKeys(event.currentTarget.checked)
          changed.dispatchEvent(new Event('change'))
          announce(event.currentTarget.checked ? 'Single keys are on' : 'Single keys are off')
        }}
      />
      Single keys such as <kbd>J</kbd> and <kbd>1</kbd> act on this device
    </label>
  )
}
