'use client'

import type { ReactNode } from 'react'
import { createContext, useContext, useMemo, useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'

export interface Choosable {
  id: string
  /** As the person saw it. */
  version: number
}

interface ChosenArticles {
  all: number
  /** Those that are ticked, in the order of the list. */
  chosen: readonly Choosable[]
  isChosen: (id: string) => boolean
  toggle: (id: string) => void
  /** All from the one that was ticked last up to this one. */
  chooseTo: (id: string) => void
  chooseAll: (ticked: boolean) => void
}

const Context = createContext<ChosenArticles | null>(null)

/** Which articles of the page are ticked. One that is no longer on it is not chosen either. */
export function ChosenArticlesProvider({
  articles,
  children,
}: {
  articles: readonly Choosable[]
  children: ReactNode
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const value = useMemo((): ChosenArticles => {
    const placeOf = (id: string | null) => articles.findIndex((article) => article.id === id)
    return {
      all: articles.length,
      chosen: articles.filter(({ id }) => ticked.has(id)),
      isChosen: (id) => ticked.has(id),
      toggle: (id) => {
        setTicked(ticked.has(id) ? new Set([...ticked].filter((one) => one !== id)) : new Set([...ticked, id]))
        setLast(id)
      },
      chooseTo: (id) => {
        const [from, to] = [Math.max(0, placeOf(last)), placeOf(id)]
        const between = articles.slice(Math.min(from, to), Math.max(from, to) + 1)
        setTicked(new Set([...ticked, ...between.map((article) => article.id)]))
        setLast(id)
      },
      chooseAll: (on) => {
        setTicked(new Set(on ? articles.map(({ id }) => id) : []))
      },
    }
  }, [articles, ticked, last])
  return <Context value={value}>{children}</Context>
}

export function useChosenArticles(): ChosenArticles {
  const chosen = useContext(Context)
  if (!chosen) throw new Error('This belongs inside ChosenArticlesProvider.')
  return chosen
}

/** Ticks every article of the page, or none. */
export function ChooseAll() {
  const { chosen, all, chooseAll } = useChosenArticles()
  return (
    <Checkbox
      bare
      label="Select all"
      checked={chosen.length > 0 && chosen.length === all}
      onChange={({ target }) => {
        chooseAll(target.checked)
      }}
    />
  )
}

/** Ticks one article. */
export function ChooseOne({ id, name }: { id: string; name: string }) {
  const { isChosen, toggle } = useChosenArticles()
  return (
    <Checkbox
      bare
      label={`Select ${name}`}
      checked={isChosen(id)}
      onChange={() => {
        toggle(id)
      }}
    />
  )
}
