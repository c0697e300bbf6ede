import { TypedDate } from '@/components/typed-date'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import type { FormState } from '@/lib/domain/form-state'
import { NEW_ARTICLE_KEYS } from './new-article-actions'

interface SendBarProps {
  state: FormState
  timeZone: string
  busy: boolean
  /** What the button does now. */
  does: string
}

/** The last line of the form: when the article is due, what was refused, and the button. */
export function SendBar({ state, timeZone, busy, does }: SendBarProps) {
  return (
    <footer className="col-span-full grid grid-cols-[13rem_auto_minmax(0,1fr)_auto] items-end gap-3 border-t border-hairline ps-5 pe-4 pt-2.5 pb-3 max-tablet:flex max-tablet:flex-wrap">
      <TypedDate
        id="dueAt"
        name="dueAt"
        label="Due"
        withTime
        placeholder="tomorrow, 17:30"
        hint={`In the newsroom’s time, ${timeZone}.`}
        defaultTyped={state.values['dueAt'] ?? ''}
        error={state.errors['dueAt']}
      />
      <div role="status" className="self-center pt-5 empty:hidden">
        {state.refused !== null && <ErrorNote>{state.refused}</ErrorNote>}
      </div>
      <span className="col-start-3 self-center pt-5 text-end text-small text-muted max-tablet:pt-0">
        The text becomes revision 1. Nothing counts until you accept it.
      </span>
      <Button
        className="col-start-4"
        tone="primary"
        size="large"
        kbd={NEW_ARTICLE_KEYS.send}
        type="submit"
        refused={busy}
      >
        {does}
      </Button>
    </footer>
  )
}
