'use client'

import { useEffect } from 'react'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'
import { STORY, rangesOf } from '@/app/(newsroom)/articles/[articleId]/text/dom-place'

/** Marks the words of both sides in the text, and brings the first into view. */
export function useMarkedSides(conflict: ConflictView | undefined) {
  useEffect(() => {
    const story = document.getElementById(STORY)
    if (!story || !conflict) return
    const spans = conflict.sides.flatMap(({ spans }) => spans)
    const ranges = spans.flatMap(({ start, end }) => rangesOf(story, start, end))
    CSS.highlights.set('galley-words', new Highlight(...ranges))
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => {
      CSS.highlights.delete('galley-words')
    }
  }, [conflict])
}
