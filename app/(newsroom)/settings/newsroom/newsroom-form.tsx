'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import { dayInWords } from '@/lib/domain/time/say-time'
import { saveNewsroom } from './actions'

const LOCALES = [
  'en-GB',
  'en-IE',
  'en-US',
  'en-CA',
  'en-AU',
  'en-IN',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pl-PL',
]
const SAMPLE = '2026-03-06'

interface Props {
  house: Masthead
  timeZones: readonly string[]
  /** Why this person can't change it, or null. */
  whyNot: string | null
}

/** The newsroom as its readers see it. */
export function NewsroomForm({ house, timeZones, whyNot }: Props) {
  const { state, form, pending } = useForm(saveNewsroom, { keep: 'newsroom' })
  const field = (name: keyof Masthead) => ({
    ...{ name, state, autoComplete: 'off', readOnly: whyNot !== null },
    defaultValue: state.values[name] ?? house[name],
  })
  return (
    <form key={JSON.stringify(house)} {...form} className="grid gap-3 [&>button]:justify-self-start">
      {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
      <Field {...field('name')} label="Name" hint="At the head of the corrections page and in the feeds." required />
      <Field {...field('place')} label="Place" hint="In the dateline, beside the date." />
      <Field {...field('address')} label="Postal address" hint="At the foot of every public page." />
      <Field {...field('contact')} label="Corrections editor" hint="Email or phone for readers." />
      <Field
        {...field('timeZone')}
        label="Time zone"
        hint="Days and hours, here and for readers, are those of this zone."
        list="time-zones"
        required
      />
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Field
        {...field('locale')}
        label="Language of dates"
        hint={`Days are written as its speakers write them: ${dayInWords(SAMPLE, { locale: house.locale, timeZone: 'UTC' })}.`}
        list="locales"
        required
      />
      <datalist id="locales">
        {LOCALES.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {whyNot === null ? (
        <Button tone="primary" type="submit" refused={pending}>
          Save
        </Button>
      ) : (
        <p className="text-muted">{whyNot}</p>
      )}
    </form>
  )
}
