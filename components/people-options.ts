import type { ComboboxOption } from '@/components/ui/combobox'

/** People as a Combobox lists them. */
export const peopleOptions = (people: readonly { id: string; name: string }[]): ComboboxOption[] =>
  people.map(({ id, name }) => ({ value: id, label: name }))
