'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import { checked } from './actions'

/** Says up to which day the office holders were held against their sources. */
export function CheckedForm({ was }: { was: string }) {
  const { state, form, pending } = useForm(checked, { keep: `facts-checked:${was}` })
  return (
    <section>
      <h2>Checked against the sources</h2>
      <form {...form} className="stack">
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
        <Button type="submit" refused={pending}>
          Save the day
        </Button>
      </form>
    </section>
  )
}
