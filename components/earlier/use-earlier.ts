'use client'

import { useState } from 'react'
import { callApi, sentenceFor } from '@/components/api'

interface Newest<Item> {
  /** Oldest first. */
  items: readonly Item[]
  /** The cursor of those before them; null where there are none. */
  next: string | null
}

/** A page as the API gives it, newest first. */
interface Page<Item> {
  items: Item[]
  next: string | null
}

/**
 * Those asked for, with those that were shown below them then: what comes later is put below by its place in time, and what is
 * other by now takes its own place.
 */
function joined<Item>(
  asked: Newest<Item>,
  newest: Newest<Item>,
  placeOf: (item: Item) => string | number,
): Newest<Item> {
  const known = new Set(asked.items.map(placeOf))
  const anew = new Map(newest.items.map((item) => [placeOf(item), item]))
  const items = asked.items.map((item) => anew.get(placeOf(item)) ?? item)
  const [first] = newest.items
  // More has come than one page holds: what lies between was never shown.
  if (first !== undefined && newest.next !== null && !known.has(placeOf(first))) return newest
  return { ...asked, items: [...items, ...newest.items.filter((item) => !known.has(placeOf(item)))] }
}

/**
 * What hangs on one thing, oldest first: the newest of it, which came with the thing, and what came before that as far as it was asked for
 * at `path` of the API. `placeOf` tells two items apart. Give whoever uses it the thing's id as its key.
 */
export function useEarlier<Item>(path: string, newest: Newest<Item>, placeOf: (item: Item) => string | number) {
  const [asked, setAsked] = useState<Newest<Item> | null>(null)
  const [loading, setLoading] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const shown = asked === null ? newest : joined(asked, newest, placeOf)
  const more = async () => {
    if (shown.next === null || loading) return
    setLoading(true)
    try {
      const page = await callApi<Page<Item>>('GET', `/api/v1${path}?cursor=${shown.next}`)
      setAsked({ items: [...page.items.toReversed(), ...shown.items], next: page.next })
      setFailed(null)
    } catch (error) {
      setFailed(sentenceFor(error))
    }
    setLoading(false)
  }
  const { items, next } = shown
  return { items, count: items.length, hasMore: next !== null, more: () => void more(), loading, failed }
}

/** The same of what is told newest first, with what came before below it. */
export function useEarlierBelow<Item>(path: string, newest: Newest<Item>, placeOf: (item: Item) => string | number) {
  const earlier = useEarlier(path, { ...newest, items: newest.items.toReversed() }, placeOf)
  return { ...earlier, items: earlier.items.toReversed() }
}
