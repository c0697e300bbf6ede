import type { FormState } from '@/lib/domain/form-state'

/** What became of a form, as a sentence; read out as it appears. */
export function FormSays({ state }: { state: FormState }) {
  return (
    <div role="status" className="says">
      {state.refused !== null && (
        <p className="error">
          <i className="glyph" />
          {state.refused}
        </p>
      )}
      {state.done !== null && <p className="aside">{state.done}</p>}
    </div>
  )
}
