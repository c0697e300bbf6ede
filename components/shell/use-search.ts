'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import type { SearchHit, SearchPage } from '@/lib/domain/search-view'

/** Milliseconds of quiet before the desk is asked. */
const PAUSE = 150
const MOST_EACH = '5'

/** What the desk has of these words, by what the reader may see; nothing for no words. */
export function useSearch(words: string, open: boolean): SearchHit[] {
  const [found, setFound] = useState<{ words: string; items: SearchHit[] }>({ words: '', items: [] })
  const q = words.trim().slice(0, 200)
  useEffect(() => {
    if (!open || q === '') return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ q, limit: MOST_EACH })
      callApi<SearchPage>('GET', `/api/v1/search?${query}`, undefined, { signal: gone.signal }).then(
        ({ items }) => {
          setFound({ words: q, items })
        },
        () => undefined,
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [q, open])
  return q === '' ? [] : found.items
}
