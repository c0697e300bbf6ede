'use client'

import { useSyncExternalStore } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Kbd } from '@/components/ui/kbd'
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
    <Checkbox
      checked={on}
      onChange={(event) => {
        setSingleKeys(event.currentTarget.checked)
        changed.dispatchEvent(new Event('change'))
        announce(event.currentTarget.checked ? 'Single-key shortcuts are on' : 'Single-key shortcuts are off')
      }}
      label={
        <>
          Enable single-key shortcuts, such as <Kbd>J</Kbd> and <Kbd>1</Kbd>, on this device
        </>
      }
    />
  )
}
