'use client'

import { leadBackBy } from '@/components/changes/way-back'
import { goBack } from './ways-back'

leadBackBy(goBack)

/** On every page of the desk: what is answered there can be taken back, also when an earlier tab has sent it. */
export function KnowsWaysBack() {
  return null
}
