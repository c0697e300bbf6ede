import type { Found, Intake } from '@/lib/intake/intake-block'
import { changedParts, isTracked, turnChanges } from '@/lib/intake/turn-changes'

/** A text with some of its tracked changes as it was, and its blocks once these are as accepted again. */
export function turnedSome({ blocks, omissions }: Intake, isTurned: (found: Found) => boolean) {
  const read = blocks.map((block, at) => ({ ...block, id: `b${at}` }))
  const parts = changedParts(read, omissions)
  const tracked = omissions.flatMap(({ found = [] }) => found.filter(isTracked))
  const turned = turnChanges({ blocks: read, omissions, parts }, tracked.filter(isTurned), true)
  const turnedBack = turned.omissions.flatMap(({ found = [] }) => found.filter(isTracked))
  const back = turnChanges({ ...turned, parts }, turnedBack, false)
  if (turned.stuck + back.stuck > 0) throw new Error('Nobody changed these words by hand, and they can’t be turned.')
  const again = back.blocks.map(({ id, ...block }) => (id === '' ? { ...block, text: 'nameless' } : block))
  return { turned, again }
}
