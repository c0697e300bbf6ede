import { startTransition, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { markIn } from './dom-place'

/** Places that are marked in the page as it comes. Each is an element or two, and while they are written the server does nothing else. */
export const MARKS_AT_FIRST = 1_500

const placesOf = (claims: readonly ClaimView[]) => claims.reduce((sum, { anchors }) => sum + anchors.length, 0)

/**
 * How many places are marked in the text: the first of very many as the page comes, all of them once it is in a browser. The mark of the
 * claim at hand comes into sight then, where it was not among the first.
 */
export function useMarksAtFirst(claims: readonly ClaimView[], story: RefObject<HTMLElement | null>): number {
  const { place, shown } = useSteady()
  const [atFirst] = useState(() => placesOf(claims) > MARKS_AT_FIRST)
  const [isWhole, setWhole] = useState(!atFirst)
  useEffect(() => {
    startTransition(() => {
      setWhole(true)
    })
  }, [])
  useEffect(() => {
    const { activeId, found } = place.get()
    if (!atFirst || !isWhole || found || activeId === null || !story.current) return
    const start = shown.get().claims.find(({ id }) => id === activeId)?.anchors[0]?.start
    if (start !== undefined) markIn(story.current, activeId, start)?.scrollIntoView({ block: 'nearest' })
  }, [atFirst, isWhole, place, shown, story])
  return isWhole ? Number.POSITIVE_INFINITY : MARKS_AT_FIRST
}
