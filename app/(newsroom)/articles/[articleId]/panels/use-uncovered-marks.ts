'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'
import { rangeOf } from '@/app/(newsroom)/articles/[articleId]/text/dom-place'
import type { Stretch } from '@/lib/domain/text/sentences'

/** Shows in the text what is not covered, and which of it is at hand, which is scrolled to. */
export function useUncoveredMarks(
  story: RefObject<HTMLElement | null>,
  uncovered: readonly Stretch[],
  current: Stretch | undefined,
): void {
  useEffect(() => {
    const root = story.current
    if (!root) return
    const ranges = uncovered.flatMap(({ start, end }) => rangeOf(root, start, end) ?? [])
    CSS.highlights.set('galley-uncovered', new Highlight(...ranges))
    return () => {
      CSS.highlights.delete('galley-uncovered')
    }
  }, [story, uncovered])
  useEffect(() => {
    const range = story.current && current && rangeOf(story.current, current.start, current.end)
    if (!range) return
    CSS.highlights.set('galley-words', new Highlight(range))
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => {
      CSS.highlights.delete('galley-words')
    }
  }, [story, current])
}
