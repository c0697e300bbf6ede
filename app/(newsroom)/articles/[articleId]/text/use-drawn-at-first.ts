import { startTransition, useEffect, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import type { Block } from '@/lib/domain/articles/block'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { markIn } from './dom-place'

/** What is drawn in the page as it comes: each is an element or two, and while they are written the server does nothing else. */
const AT_FIRST = { marks: 1_500, blocks: 1_000 }

const placesOf = (claims: readonly ClaimView[]) => claims.reduce((sum, { anchors }) => sum + anchors.length, 0)

/** What of the text is drawn now. */
interface DrawnNow {
  /** How many places are marked. */
  marks: number
  blocks: readonly Block[]
}

/**
 * What of the text is drawn: of very many places and blocks the first as the page comes, all of them once it is in a browser. The mark of
 * the claim at hand comes into sight then, where it was not among the first.
 */
export function useDrawnAtFirst(
  claims: readonly ClaimView[],
  blocks: readonly Block[],
  story: RefObject<HTMLElement | null>,
): DrawnNow {
  const { place, shown } = useSteady()
  const [isMuch] = useState(() => placesOf(claims) > AT_FIRST.marks || blocks.length > AT_FIRST.blocks)
  const [isWhole, setWhole] = useState(!isMuch)
  useEffect(() => {
    startTransition(() => {
      setWhole(true)
    })
  }, [])
  useEffect(() => {
    const { activeId, found } = place.get()
    if (!isMuch || !isWhole || found || activeId === null || !story.current) return
    const start = shown.get().claims.find(({ id }) => id === activeId)?.anchors[0]?.start
    if (start !== undefined) markIn(story.current, activeId, start)?.scrollIntoView({ block: 'nearest' })
  }, [isMuch, isWhole, place, shown, story])
  return useMemo(
    () =>
      isWhole
        ? { marks: Number.POSITIVE_INFINITY, blocks }
        : { marks: AT_FIRST.marks, blocks: blocks.slice(0, AT_FIRST.blocks) },
    [isWhole, blocks],
  )
}
