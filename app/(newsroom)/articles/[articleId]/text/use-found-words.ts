'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'
import { usePlace, useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { announce } from '@/components/shell/live-region'
import { partsOf, sayParts } from '@/lib/domain/articles/part'
import { rangesOf } from './dom-place'

/**
 * Shows the words that a search led to, in the middle of what is seen, and says in which part they stand; anew where so many places are
 * marked that the text was drawn in other pieces.
 */
export function useFoundWords(story: RefObject<HTMLElement | null>, marked: number) {
  const article = useShown((shown) => shown.article)
  const found = usePlace((place) => place.found)
  const { text, blocks } = article.revision
  useEffect(() => {
    const ranges = found && story.current ? rangesOf(story.current, found.start, found.end) : []
    const [range] = ranges
    if (!found || !range) return
    CSS.highlights.set('galley-words', new Highlight(...ranges))
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    announce(`“${text.slice(found.start, found.end)}”. ${sayParts(partsOf(text, blocks)(found))}`)
    return () => {
      CSS.highlights.delete('galley-words')
    }
  }, [story, found, text, blocks, marked])
}
