'use client'

import { DateField } from '@/components/ui/dates/date-field'
import { Field as Labelled } from '@/components/ui/field'
import { PanePart } from '@/components/ui/pane'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import { checked } from './actions'

/** Says up to which day the office holders were held against their sources. */
export function CheckedForm({ was }: { was: string }) {
  const { state, form, pending } = useForm(checked, { keep: `facts-checked:${was}` })
  return (
    <PanePart title="Checked against the sources">
      <form {...form} className="grid gap-3 [&>button]:justify-self-start">
        <FormSays state={state} />
        <Hidden name="was" value={was} />
        <Labelled
          label="Office holders verified through"
          hint="Later dates aren’t checked."
          error={state.errors['until']}
        >
          <DateField label="Office holders verified through" name="until" defaultValue={state.values['until'] ?? was} />
        </Labelled>
        <Button type="submit" refused={pending}>
          Save date
        </Button>
      </form>
    </PanePart>
  )
}
