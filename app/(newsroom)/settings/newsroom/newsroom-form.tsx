'use client'

import { useActions } from '@/components/actions/use-actions'
import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { MetFields } from '@/components/met-fields'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useFormOver } from '@/components/use-form-over'
import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import { dayInWords } from '@/lib/domain/time/say-time'
import { saveNewsroom } from './actions'
import { newsroomActions } from './newsroom-actions'
import { NEWSROOM_KEYS } from './newsroom-actions'

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

const LABELS = {
  name: 'Name',
  place: 'Place',
  address: 'Postal address',
  contact: 'Corrections editor',
  timeZone: 'Time zone',
  locale: 'Language of dates',
} satisfies Record<keyof Masthead, string>

interface Props {
  newsroom: Masthead
  version: number
  timeZones: readonly string[]
  /** Why this person can't change it, or null. */
  whyNot: string | null
}

/** The newsroom as its readers see it. */
export function NewsroomForm({ newsroom, version, timeZones, whyNot }: Props) {
  const { state, form, submit, pending, met, choose, ...over } = useFormOver(saveNewsroom, {
    keep: 'newsroom',
    saved: newsroom,
  })
  const field = (name: keyof Masthead) => ({
    ...over.field(name),
    ...{ label: LABELS[name], autoComplete: 'off', readOnly: whyNot !== null },
  })
  useActions(newsroomActions({ save: submit, whyNotChange: whyNot }))
  return (
    <div className="grid gap-4">
      <MetFields what="these settings" met={met} labels={LABELS} onChoose={choose} />
      <form {...form} className="grid gap-3 [&>button]:justify-self-start">
        <Hidden name="version" value={version} />
        {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
        <Field {...field('name')} hint="At the head of the corrections page and in the feeds." required />
        <Field {...field('place')} hint="In the dateline, beside the date." />
        <Field {...field('address')} hint="At the foot of every public page." />
        <Field {...field('contact')} hint="Email or phone for readers." />
        <Field
          {...field('timeZone')}
          hint="Dates and times are in this zone, here and for readers."
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
          hint={`Dates are written this way: ${dayInWords(SAMPLE, { locale: newsroom.locale, timeZone: 'UTC' })}.`}
          list="locales"
          required
        />
        <datalist id="locales">
          {LOCALES.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        {whyNot === null ? (
          <Button tone="primary" kbd={NEWSROOM_KEYS.save} type="submit" refused={pending}>
            Save
          </Button>
        ) : (
          <p className="text-muted">{whyNot}</p>
        )}
      </form>
    </div>
  )
}
