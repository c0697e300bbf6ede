'use client'

import { useState } from 'react'
import { ActionBar } from '@/components/actions/action-bar'
import { useRows } from '@/components/actions/row-steps'
import { stepActions } from '@/components/actions/step-actions'
import { useActions } from '@/components/actions/use-actions'
import { Day } from '@/components/day-and-clock'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { DateField } from '@/components/ui/dates/date-field'
import { Field } from '@/components/ui/field'
import { Hidden } from '@/components/ui/hidden'
import { Pane, PanePart } from '@/components/ui/pane'
import { Head, Scroll } from '@/components/ui/screen'
import { useForm } from '@/components/use-form'
import { back } from '@/app/(newsroom)/people/actions'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import type { Holdings } from '@/lib/domain/people/hand-over-view'
import { away } from './actions'
import { HeldRow } from './held-row'
import { usePeopleToChoose } from '@/components/use-people-to-choose'
import { NOBODY } from './nobody'

interface AwayFormProps {
  holdings: Holdings
  colleagues: readonly { id: string; name: string }[]
}

/** Somebody is away for a while: up to which day, and who sees their articles and claims meanwhile. Nothing is given away. */
export function AwayForm({ holdings, colleagues }: AwayFormProps) {
  const { id, name, role, articlesHeld: articles, claims, sources, away: lasting } = holdings
  const { state, form, pending } = useForm(away)
  const returning = useForm(back)
  const { step } = useRows()
  const actions = stepActions(step, 'row')
  useActions(actions)
  const [until, setUntil] = useState('')
  const [to, setTo] = useState({
    articlesTo: lasting ? (lasting.articlesWith?.id ?? NOBODY) : '',
    claimsTo: lasting ? (lasting.claimsWith?.id ?? NOBODY) : '',
  })
  const choice = usePeopleToChoose(colleagues, {
    among: 'colleagues',
    without: [id],
    chosen: Object.values(to).filter((one) => one !== '' && one !== NOBODY),
  })
  const row = (field: keyof typeof to) => ({
    name: field,
    to: to[field],
    choice,
    nobody: 'They wait',
    verb: 'are seen by',
    error: state.errors[field],
    onChoose: (person: string) => {
      setTo((before) => ({ ...before, [field]: person }))
    },
  })
  return (
    <>
      <Scroll label={`While ${name} is away`}>
        <Head title={`${name} is away for a while`} says={ROLE_INFO[role].label} />
        <p className="border-y border-hairline bg-rail px-5 py-3">
          Nothing is given away: all of it stays with {name}, and others see it on their desks meanwhile.
        </p>
        <form id="away" {...form}>
          <Hidden name="personId" value={id} />
          <Hidden name="until" value={until} />
          <HeldRow {...row('articlesTo')} count={articles} title="Articles" says="In checking, and with them" />
          <HeldRow {...row('claimsTo')} count={claims} title="Claims to check" says="Unresolved, assigned to them" />
        </form>
        {articles + claims === 0 && (
          <p className="px-5 py-4 text-muted">{name} has no article in checking and no claim to check now.</p>
        )}
        {sources > 0 && (
          <p className="px-5 py-4 text-muted">
            {sources === 1 ? 'One confidential source stays' : `${sources} confidential sources stay`} closed to others.
          </p>
        )}
      </Scroll>
      <Pane aria-label="Until when">
        {lasting !== null && (
          <PanePart title="Away now">
            <p>
              Until the end of <Day date={lasting.until} />, said {lasting.by.name}.
            </p>
            <form {...returning.form}>
              <Hidden name="personId" value={id} />
              <Button type="submit">{name} is back</Button>
              <FormSays state={returning.state} />
            </form>
          </PanePart>
        )}
        <PanePart
          title={lasting === null ? 'Until when' : 'Or until another day'}
          className="[&>button]:justify-self-start"
        >
          <Field
            id="until"
            label="Last day away"
            hint="It ends by itself after this day, or when they say on their desk that they are back."
            error={state.errors['until']}
          >
            <DateField label="Last day away" value={until} onChange={setUntil} />
          </Field>
          <Button type="submit" form="away" tone="primary" refused={pending}>
            Say that they are away
          </Button>
          <FormSays state={state} />
          <ButtonLink tone="plain" href={`/people/${id}/hand-over`} className="justify-self-start">
            They leave for good
          </ButtonLink>
          <ButtonLink tone="plain" href="/people" className="justify-self-start">
            Back to people
          </ButtonLink>
        </PanePart>
      </Pane>
      <ActionBar className="col-span-full" actions={actions} />
    </>
  )
}
