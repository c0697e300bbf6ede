'use client'

import { useActions } from '@/components/actions/use-actions'
import { panelActions } from './panel-actions'

/** In the place of what was opened and is still being fetched: the keys that are meant for it do nothing to the claim. */
export function OnItsWay({ close }: { close: () => void }) {
  useActions(panelActions(close), { alone: true })
  return null
}
