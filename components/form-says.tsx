import { ErrorNote } from '@/components/ui/error-note'
import type { FormState } from '@/lib/domain/form-state'

/** What became of a form, as a sentence; read out as it appears. */
export function FormSays({ state }: { state: FormState }) {
  return (
    <div role="status" className="empty:hidden">
      {state.refused !== null && <ErrorNote>{state.refused}</ErrorNote>}
      {state.done !== null && <p className="text-muted">{state.done}</p>}
    </div>
  )
}
