'use client'

import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import { loadCurated } from './actions'

/** Offers the facts that Galley comes with to a desk that has none. */
export function LoadForm() {
  const { state, form, pending } = useForm(loadCurated)
  return (
    <form {...form}>
      <Button tone="primary" type="submit" refused={pending}>
        Load the curated facts
      </Button>
      <FormSays state={state} />
    </form>
  )
}
