'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import type { SharedText } from '@/lib/domain/articles/shared-text-view'

/** Somebody who types is asked about once they pause; milliseconds. */
const PAUSE = 800

interface Found {
  of: string
  items: readonly SharedText[]
}

/** Articles here that share most sentences with this text, as the desk finds them; none while that is not known. */
export function useSharedTexts(text: string): readonly SharedText[] {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (text.trim() === '') return
    const asking = new AbortController()
    const ask = async () => {
      try {
        const { items } = await callApi<{ items: SharedText[] }>(
          'POST',
          '/api/v1/articles/shared',
          { text },
          { signal: asking.signal },
        )
        setFound({ of: text, items })
      } catch {
        // It is advice: whoever brings the text in is told once more when it is here.
      }
    }
    const pause = setTimeout(() => void ask(), PAUSE)
    return () => {
      clearTimeout(pause)
      asking.abort()
    }
  }, [text])
  return text.trim() === '' ? [] : (found?.items ?? [])
}
