'use client'

import { useActionState } from 'react'
import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { checked } from './actions'

/** Says up to which day the office holders were held against their sources. */
export function CheckedForm({ was }: { was: string }) {
  const [state, act] = useActionState(checked, UNTOUCHED)
  return (
    <section>
      <h2>Checked against the sources</h2>
      <form action={act} className="stack" key={JSON.stringify(state.values)}>
        <FormSays state={state} />
        <input type="hidden" name="was" value={was} />
        <Field
          name="until"
          type="date"
          label="All office holders are right up to"
          hint="Of later days the rules say nothing."
          state={state}
          defaultValue={state.values['until'] ?? was}
          required
        />
        <button className="button" type="submit">
          Save the day
        </button>
      </form>
    </section>
  )
}
