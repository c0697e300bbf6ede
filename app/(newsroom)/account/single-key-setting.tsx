'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Kbd } from '@/components/ui/kbd'
import { useSingleKeys } from './use-single-keys'

/** Single keys may be turned off, on this device. */
export function SingleKeySetting() {
  const [on, turn] = useSingleKeys()
  return (
    <Checkbox
      checked={on}
      onChange={(event) => {
        turn(event.currentTarget.checked)
      }}
      label={
        <>
          Enable single-key shortcuts, such as <Kbd>J</Kbd> and <Kbd>1</Kbd>, on this device
        </>
      }
    />
  )
}
