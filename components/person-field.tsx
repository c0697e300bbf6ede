'use client'

import type { ComponentProps } from 'react'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { PeopleAmong } from '@/lib/domain/people/people-among'
import { peopleOptions } from './people-options'
import { Combobox } from './ui/combobox'
import type { ComboboxOption } from './ui/combobox'
import { usePeopleToChoose } from './use-people-to-choose'

interface PersonFieldProps extends Omit<ComponentProps<typeof Combobox>, 'options' | 'seek'> {
  /** The first of them by name, and whoever is chosen. */
  people: readonly PersonView[]
  among: PeopleAmong
  without?: readonly string[]
  /** What else can be chosen, before people and after them. */
  before?: readonly ComboboxOption[]
  after?: readonly ComboboxOption[]
}

/** One of the people of the desk: the first of them at once, all others by name. */
export function PersonField({
  people: first,
  among,
  without = [],
  before = [],
  after = [],
  ...field
}: PersonFieldProps) {
  const { people, seek } = usePeopleToChoose(first, { among, without })
  return <Combobox {...field} options={[...before, ...peopleOptions(people), ...after]} seek={seek} />
}
