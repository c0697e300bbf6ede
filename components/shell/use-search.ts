'use client'

import { useState } from 'react'
import { callApi } from '@/components/api'
import { useSought } from '@/components/shell/use-sought'
import type { Place, SearchHit, SearchPage } from '@/lib/domain/search-view'
import { PLACE_OF } from '@/lib/domain/search-view'

/** Of each kind of thing: at first, and with each further page. */
const FIRST = '5'
const FURTHER = '20'

const callSearch = (asked: Record<string, string>, signal?: AbortSignal) =>
  callApi<SearchPage>('GET', `/api/v1/search?${new URLSearchParams(asked)}`, undefined, { ...(signal && { signal }) })

/** The cursors of the places that go on: “articles:<id>”. */
const cursorsIn = (next: string | null) => next?.split(',') ?? []

const isOf = (place: Place) => (cursor: string) => cursor.startsWith(`${place}:`)

export interface Search {
  items: SearchHit[]
  /** Whether there may be more of this kind. */
  goesOn: (type: SearchHit['type']) => boolean
  /** The next of this kind, added to the items; null where they could not be had. */
  more: (type: SearchHit['type']) => Promise<SearchHit[] | null>
}

/** What the desk has of these words, by what the reader may see, page by page; nothing for no words. */
export function useSearch(words: string, open: boolean): Search {
  const q = words.trim().slice(0, 200)
  const first = useSought(open ? q : '', async (words, signal) => ({
    words,
    page: await callSearch({ q: words, limit: FIRST }, signal),
  }))
  const [further, setFurther] = useState<{ of: typeof first; items: SearchHit[]; cursors: string[] } | null>(null)
  const isFurther = further !== null && further.of === first
  const cursors = isFurther ? further.cursors : cursorsIn(first?.page.next ?? null)
  const items = [...(first?.page.items ?? []), ...(isFurther ? further.items : [])]
  const cursorOf = (type: SearchHit['type']) => cursors.find(isOf(PLACE_OF[type]))
  return {
    items,
    goesOn: (type) => cursorOf(type) !== undefined,
    more: async (type) => {
      const cursor = cursorOf(type)
      if (first === null || cursor === undefined) return null
      const place = PLACE_OF[type]
      const page = await callSearch({ q: first.words, in: place, cursor, limit: FURTHER }).catch(() => null)
      if (page === null) return null
      setFurther((before) => {
        const known = before?.of === first ? before : { items: [], cursors: cursorsIn(first.page.next) }
        const isLeft = (one: string) => !isOf(place)(one)
        return {
          of: first,
          items: [...known.items, ...page.items],
          cursors: [...known.cursors.filter(isLeft), ...cursorsIn(page.next)],
        }
      })
      return page.items
    },
  }
}
