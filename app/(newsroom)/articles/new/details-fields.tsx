import { Languages, LANGUAGES_ID } from '@/app/(newsroom)/articles/languages'
import { Field } from '@/components/field'
import { TypedDate } from '@/components/typed-date'
import type { FormState } from '@/lib/domain/form-state'

/** What is known of the article besides its text. Without scripts the headline is a field of its own. */
export function DetailsFields({ state }: { state: FormState }) {
  return (
    <section className="grid gap-3 px-5 py-3">
      <noscript>
        <Field name="headline" label="Headline" state={state} required maxLength={500} dir="auto" />
      </noscript>
      <Field name="byline" label="Byline" state={state} autoComplete="off" />
      <Field name="section" label="Section" state={state} />
      <Field name="url" label="URL, if published" state={state} type="url" placeholder="https://" />
      <div className="grid grid-cols-2 gap-3">
        <Field
          name="language"
          label="Language"
          state={state}
          list={LANGUAGES_ID}
          placeholder="English"
          autoComplete="off"
        />
        <TypedDate
          id="publishedAt"
          name="publishedAt"
          label="Date of publication"
          defaultTyped={state.values['publishedAt'] ?? ''}
          error={state.errors['publishedAt']}
        />
      </div>
      <Languages />
      <p className="text-small text-muted">Used to interpret dates and numbers in the text.</p>
    </section>
  )
}
