'use client'

import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useState } from 'react'
import { isOfInputMethod } from '@/components/actions/key-of'
import { callApi } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { useSettled } from '@/components/shell/use-sought'
import { Suggestions } from '@/components/ui/suggestions'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { HearsKeys } from './mention-area'

/** So many names are listed at once; more letters find the others. */
const LISTED = '7'
/** Milliseconds of quiet before the desk is asked for names. */
const PAUSE = 80

interface MentionChooserProps {
  listId: string
  /** What was typed after “@”. */
  words: string
  /** Set to what hears the field's keys while names are listed. */
  hearsRef: RefObject<HearsKeys | null>
  take: (person: PersonView) => void
  /** The id of the name that is chosen, for the field that has the focus. */
  onChosen: (id: string | null) => void
  onClose: () => void
}

/** People at the desk whose names have the words typed; none for words that are a name already. */
function usePeople(words: string): readonly PersonView[] {
  const settled = useSettled(words, PAUSE)
  const [found, setFound] = useState<readonly PersonView[]>([])
  useEffect(() => {
    if (settled === null) return
    const gone = new AbortController()
    const query = new URLSearchParams({ among: 'readers', limit: LISTED, ...(settled && { q: settled }) })
    callApi<{ items: PersonView[] }>('GET', `/api/v1/people?${query}`, undefined, { signal: gone.signal }).then(
      ({ items }) => {
        setFound(items)
        announce(items.length === 0 ? 'Nobody is called so' : `${items.length} names`)
      },
      () => undefined,
    )
    return () => {
      gone.abort()
    }
  }, [settled])
  return found.filter(({ name }) => !words.startsWith(name))
}

/** The people whom “@” and what follows may mean, under the field. */
export function MentionChooser({ listId, words, hearsRef, take, onChosen, onClose }: MentionChooserProps) {
  const people = usePeople(words)
  const [at, setAt] = useState(0)
  const chosen = Math.min(at, people.length - 1)
  const idOf = (place: number) => `${listId}-${place}`
  useEffect(() => {
    onChosen(chosen >= 0 ? `${listId}-${chosen}` : null)
    return () => {
      onChosen(null)
    }
  }, [chosen, listId, onChosen])
  useEffect(() => {
    const step = (by: 1 | -1) => {
      setAt((chosen + by + people.length) % people.length)
    }
    hearsRef.current = (event: KeyboardEvent) => {
      const { key } = event
      if (people.length === 0 || isOfInputMethod(event.nativeEvent) || event.metaKey || event.ctrlKey) return false
      const person = people[chosen]
      if (key === 'ArrowDown') step(1)
      else if (key === 'ArrowUp') step(-1)
      else if (key === 'Escape') onClose()
      else if ((key === 'Enter' || key === 'Tab') && person) take(person)
      else return false
      return true
    }
    return () => {
      hearsRef.current = null
    }
  })
  return (
    <Suggestions
      id={listId}
      label="People at the desk"
      items={people.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
      idOf={idOf}
      onTake={(place) => {
        const person = people[place]
        if (person) take(person)
      }}
    />
  )
}
