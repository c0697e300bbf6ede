'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { PanePart } from '@/components/ui/pane'
import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { MetFields } from '@/components/met-fields'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import { useFormOver } from '@/components/use-form-over'
import type { FormState } from '@/lib/domain/form-state'
import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import { newEvent, newTerm, noEvent, noTerm, otherEvent, otherTerm } from './actions'

const DATES = 'A day, a month or a year: 2023-06-12, 2023-06 or 2023.'
const NAMES = 'Full names, separated by |'

const TERM_LABELS = {
  holder: 'Person',
  office: 'Office',
  jurisdiction: 'State, city or body',
  from: 'From',
  to: 'Until',
  aliases: 'Also called',
  source: 'Source',
  shared: 'Several people hold it at the same time',
}
const EVENT_LABELS = {
  name: 'Event',
  date: 'Date',
  from: 'or From',
  to: 'Until',
  aliases: 'Also called',
  source: 'Source',
}

/** A new office holder, or one to be changed or removed. */
export function TermForm({ term }: { term: TermView | null }) {
  const { state, form, pending, met, choose, ...over } = useFormOver(term ? otherTerm : newTerm, {
    keep: `term:${term?.id ?? 'new'}`,
    saved: {
      holder: term?.holder ?? '',
      office: term?.office ?? '',
      jurisdiction: term?.jurisdiction ?? '',
      from: term?.from ?? '',
      to: term?.to ?? '',
      aliases: term?.aliases.join(' | ') ?? '',
      source: term?.source ?? '',
      shared: term?.shared ? 'on' : '',
    },
  })
  const field = (name: keyof typeof TERM_LABELS) => ({ ...over.field(name), label: TERM_LABELS[name] })
  return (
    <PanePart title={term ? 'Change an office holder' : 'Add an office holder'}>
      <MetFields
        what="this office holder"
        met={met}
        labels={TERM_LABELS}
        say={(name, value) => (name === 'shared' ? (value === '' ? 'No' : 'Yes') : value)}
        onChoose={choose}
      />
      <form {...form} className="grid gap-3 [&>button]:justify-self-start">
        <FormSays state={state} />
        {term && <Held name="termId" id={term.id} version={term.version} />}
        <Field {...field('holder')} required />
        <Field {...field('office')} required />
        <Field {...field('jurisdiction')} />
        <Field {...field('from')} hint={DATES} required />
        <Field {...field('to')} hint="Empty while in office." />
        <Field {...field('aliases')} hint={NAMES} />
        <Field {...field('source')} required />
        <Checkbox
          name="shared"
          defaultChecked={state.refused === null ? term?.shared : state.values['shared'] === 'on'}
          label={TERM_LABELS.shared}
        />
        <Send pending={pending} />
      </form>
      {term && <Remove action={noTerm} name="termId" fact={term} />}
    </PanePart>
  )
}

/** A new dated event, or one to be changed or removed. */
export function EventForm({ event }: { event: EventView | null }) {
  const { state, form, pending, met, choose, ...over } = useFormOver(event ? otherEvent : newEvent, {
    keep: `event:${event?.id ?? 'new'}`,
    saved: {
      name: event?.name ?? '',
      date: event?.date ?? '',
      from: event?.from ?? '',
      to: event?.to ?? '',
      aliases: event?.aliases.join(' | ') ?? '',
      source: event?.source ?? '',
    },
  })
  const field = (name: keyof typeof EVENT_LABELS) => ({ ...over.field(name), label: EVENT_LABELS[name] })
  return (
    <PanePart title={event ? 'Change an event' : 'Add an event'}>
      <MetFields what="this event" met={met} labels={EVENT_LABELS} onChoose={choose} />
      <form {...form} className="grid gap-3 [&>button]:justify-self-start">
        <FormSays state={state} />
        {event && <Held name="eventId" id={event.id} version={event.version} />}
        <Field {...field('name')} required />
        <Field {...field('date')} hint={DATES} />
        <Field {...field('from')} hint="Where it lasted, instead of a date." />
        <Field {...field('to')} />
        <Field {...field('aliases')} hint={NAMES} />
        <Field {...field('source')} required />
        <Send pending={pending} />
      </form>
      {event && <Remove action={noEvent} name="eventId" fact={event} />}
    </PanePart>
  )
}

interface FactId {
  id: string
  version: number
}

function Held({ name, id, version }: FactId & { name: string }) {
  return (
    <>
      <Hidden name={name} value={id} />
      <Hidden name="version" value={version} />
    </>
  )
}

function Send({ pending }: { pending: boolean }) {
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Button tone="primary" type="submit" refused={pending}>
        Save
      </Button>
      <ButtonLink tone="plain" href="/settings/reference">
        Cancel
      </ButtonLink>
    </p>
  )
}

interface RemoveProps {
  action: (before: FormState, form: FormData) => Promise<FormState>
  name: string
  fact: FactId
}

function Remove({ action, name, fact }: RemoveProps) {
  const { state, form, pending } = useForm(action)
  return (
    <form {...form}>
      <Held name={name} id={fact.id} version={fact.version} />
      <Button tone="plain" type="submit" refused={pending}>
        Remove this fact
      </Button>
      <FormSays state={state} />
    </form>
  )
}
