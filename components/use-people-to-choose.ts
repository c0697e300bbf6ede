'use client'

import { useEffect, useState } from 'react'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { PeopleAmong } from '@/lib/domain/people/people-among'
import { callApi } from './api'
import { peopleOptions } from './people-options'
import type { SeekOptions } from './ui/combobox'

/** Found by words of a name, at most so many at once. */
const FOUND = '20'

/** People to choose from, and what finds others by name. */
export interface PeopleToChoose {
  people: readonly PersonView[]
  seek: SeekOptions
  personOf: (id: string) => PersonView | null
}

interface Among {
  among: PeopleAmong
  /** Not to be chosen. */
  without?: readonly string[]
  /** Those who are chosen, by id: each is among the people once their name is known. */
  chosen?: readonly string[]
}

const findPeople = async (asked: Record<string, string>, signal?: AbortSignal) => {
  const query = new URLSearchParams({ ...asked, limit: FOUND })
  const options = signal && { signal }
  return (await callApi<{ items: PersonView[] }>('GET', `/api/v1/people?${query}`, undefined, options)).items
}

/** The first of many, who came with the page, those who were looked for, and whoever is chosen. */
export function usePeopleToChoose(
  first: readonly PersonView[],
  { among, without = [], chosen = [] }: Among,
): PeopleToChoose {
  const [found, setFound] = useState<readonly PersonView[]>([])
  const all = [...new Map([...found, ...first].map((one) => [one.id, one])).values()]
  const people = all.filter(({ id }) => !without.includes(id))
  const add = (more: readonly PersonView[]) => {
    setFound((before) => [...before, ...more.filter(({ id }) => !before.some((one) => one.id === id))])
  }
  const missing = chosen.find((id) => !all.some((one) => one.id === id)) ?? null
  useEffect(() => {
    if (missing !== null) findPeople({ among: 'everybody', only: missing }).then(add, () => undefined)
  }, [missing])
  return {
    people,
    personOf: (id) => people.find((one) => one.id === id) ?? null,
    seek: async (q, signal) => {
      const items = await findPeople({ among, q }, signal)
      add(items)
      return peopleOptions(items.filter(({ id }) => !without.includes(id)))
    },
  }
}
