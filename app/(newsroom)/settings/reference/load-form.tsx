'use client'

import { useActionState } from 'react'
import { FormSays } from '@/components/form-says'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { loadCurated } from './actions'

/** Offers the facts that Galley comes with to a desk that has none. */
export function LoadForm() {
  const [state, act] = useActionState(loadCurated, UNTOUCHED)
  return (
    <form action={act}>
      <button className="button primary" type="submit">
        Load the curated facts
      </button>
      <FormSays state={state} />
    </form>
  )
}
