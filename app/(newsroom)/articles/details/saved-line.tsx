'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useRef, useState, useTransition } from 'react'
import { useRows } from '@/components/actions/row-steps'
import { notify } from '@/components/notices/notice'

interface Line {
  id: string
  headline: string
}

const Context = createContext<((line: Line) => void) | null>(null)

/** For a line of the list that was saved. */
export function useSavedLine(): (line: Line) => void {
  const saved = useContext(Context)
  if (!saved) throw new Error('This belongs inside SavedLineProvider.')
  return saved
}

/**
 * Reads the list anew when one of its lines was saved. A line that stands elsewhere then is brought into view; of one that the list
 * has no more, since it is sorted or narrowed by what was changed, that is said, and the focus stays where it was.
 */
export function SavedLineProvider({
  articles,
  children,
}: {
  articles: readonly { id: string }[]
  children: ReactNode
}) {
  const router = useRouter()
  const rows = useRows()
  const [isReading, startReading] = useTransition()
  const [line, setLine] = useState<(Line & { place: number }) | null>(null)
  const now = useRef(articles)
  useEffect(() => {
    now.current = articles
  }, [articles])
  useEffect(() => {
    if (line === null || isReading) return
    const { id, headline, place } = line
    const at = now.current.findIndex((article) => article.id === id)
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (at !== -1) {
      if (isLost) rows.focus(id)
      else if (at !== place) rows.reveal(id)
      return
    }
    const beside = now.current[Math.min(place, now.current.length - 1)]
    if (isLost && beside) rows.focus(beside.id)
    const said = `“${headline}” is saved. This filter or order no longer lists it.`
    notify(said, {
      duration: 12_000,
      action: {
        label: 'Open it',
        onClick: () => {
          router.push(`/articles/${id}`)
        },
      },
    })
  }, [line, isReading, rows, router])
  const saved = ({ id, headline }: Line) => {
    startReading(() => {
      setLine({ id, headline, place: articles.findIndex((article) => article.id === id) })
      router.refresh()
    })
  }
  return <Context value={saved}>{children}</Context>
}
