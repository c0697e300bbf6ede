'use client'

import { FormSays } from '@/components/form-says'
import { useForm } from '@/components/use-form'
import { loadCurated } from './actions'

/** Offers the facts that Galley comes with to a desk that has none. */
export function LoadForm() {
  const { state, form, pending } = useForm(loadCurated)
  return (
    <form {...form}>
      <button className="button primary" type="submit" aria-disabled={pending || undefined}>
        Load the curated facts
      </button>
      <FormSays state={state} />
    </form>
  )
}
