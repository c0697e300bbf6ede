'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { PanePart } from '@/components/ui/pane'
import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { useForm } from '@/components/use-form'
import type { FormState } from '@/lib/domain/form-state'
import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import { newEvent, newTerm, noEvent, noTerm, otherEvent, otherTerm } from './actions'

const DATES = 'A day, a month or a year: 2023-06-12, 2023-06 or 2023.'
const NAMES = 'Full names, separated by |'

/** A new office holder, or one to be changed or removed. */
export function TermForm({ term }: { term: TermView | null }) {
  const { state, form, pending } = useForm(term ? otherTerm : newTerm, { keep: draftOf('term', term) })
  const was = (name: string, value: string | null | undefined) => state.values[name] ?? value ?? ''
  return (
    <PanePart title={term ? 'Change an office holder' : 'Add an office holder'}>
      <form {...form} className="grid gap-3 [&>button]:justify-self-start">
        <FormSays state={state} />
        {term && <Held name="termId" id={term.id} version={term.version} />}
        <Field name="holder" label="Person" state={state} defaultValue={was('holder', term?.holder)} required />
        <Field name="office" label="Office" state={state} defaultValue={was('office', term?.office)} required />
        <Field
          name="jurisdiction"
          label="State, city or body"
          state={state}
          defaultValue={was('jurisdiction', term?.jurisdiction)}
        />
        <Field name="from" label="From" hint={DATES} state={state} defaultValue={was('from', term?.from)} required />
        <Field name="to" label="Until" hint="Empty while in office." state={state} defaultValue={was('to', term?.to)} />
        <Field
          name="aliases"
          label="Also called"
          hint={NAMES}
          state={state}
          defaultValue={was('aliases', term?.aliases.join(' | '))}
        />
        <Field name="source" label="Source" state={state} defaultValue={was('source', term?.source)} required />
        <Checkbox
          name="shared"
          defaultChecked={state.refused === null ? term?.shared : state.values['shared'] === 'on'}
          label="Several people hold it at the same time"
        />
        <Send pending={pending} />
      </form>
      {term && <Remove action={noTerm} name="termId" fact={term} />}
    </PanePart>
  )
}

/** A new dated event, or one to be changed or removed. */
export function EventForm({ event }: { event: EventView | null }) {
  const { state, form, pending } = useForm(event ? otherEvent : newEvent, { keep: draftOf('event', event) })
  const was = (name: string, value: string | null | undefined) => state.values[name] ?? value ?? ''
  return (
    <PanePart title={event ? 'Change an event' : 'Add an event'}>
      <form {...form} className="grid gap-3 [&>button]:justify-self-start">
        <FormSays state={state} />
        {event && <Held name="eventId" id={event.id} version={event.version} />}
        <Field name="name" label="Event" state={state} defaultValue={was('name', event?.name)} required />
        <Field name="date" label="Date" hint={DATES} state={state} defaultValue={was('date', event?.date)} />
        <Field
          name="from"
          label="or From"
          hint="Where it lasted, instead of a date."
          state={state}
          defaultValue={was('from', event?.from)}
        />
        <Field name="to" label="Until" state={state} defaultValue={was('to', event?.to)} />
        <Field
          name="aliases"
          label="Also called"
          hint={NAMES}
          state={state}
          defaultValue={was('aliases', event?.aliases.join(' | '))}
        />
        <Field name="source" label="Source" state={state} defaultValue={was('source', event?.source)} required />
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

/** Under what is typed is kept: what was typed for one version of a fact is never put over another. */
const draftOf = (kind: string, fact: FactId | null) => (fact ? `${kind}:${fact.id}:${fact.version}` : `${kind}:new`)

function Held({ name, id, version }: FactId & { name: string }) {
  return (
    <>
      <input type="hidden" name={name} value={id} />
      <input type="hidden" name="version" value={version} />
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
