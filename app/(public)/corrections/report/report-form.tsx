import { FieldError } from '@/components/field-error'
import type { FormState } from '@/lib/domain/form-state'

/** That may be wrong, in their order. */
const FIELDS = ['article', 'truth', 'email'] as const

const describedBy = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(' ') || undefined

/** A plain form, which keeps what was typed when it is refused. */
export function ReportForm({ refused, errors, values }: FormState) {
  const first = FIELDS.find((name) => errors[name])
  return (
    <form className="report" method="post" action="/corrections/report">
      {refused !== null && (
        <p className="error refused" role="alert">
          <i className="glyph" />
          {refused}
        </p>
      )}
      <div className="asked">
        <label htmlFor="article">Which article?</label>
        <div>
          <input
            className="input"
            id="article"
            name="article"
            required
            maxLength={500}
            dir="auto"
            defaultValue={values['article']}
            aria-invalid={errors['article'] ? true : undefined}
            autoFocus={first === 'article'}
            aria-describedby={describedBy('article-hint', errors['article'] && 'article-error')}
          />
          <FieldError id="article-error" message={errors['article']} />
          <p className="fine" id="article-hint">
            Its headline or its address.
          </p>
        </div>
      </div>
      <div className="asked">
        <label htmlFor="words">What does it say?</label>
        <div>
          <textarea
            className="input serif"
            id="words"
            name="words"
            rows={2}
            maxLength={5000}
            dir="auto"
            defaultValue={values['words']}
            aria-describedby="words-hint"
          />
          <FieldError id="words-error" message={errors['words']} />
          <p className="fine" id="words-hint">
            Copy the words if you can.
          </p>
        </div>
      </div>
      <div className="asked">
        <label htmlFor="truth">What is right, and how do you know?</label>
        <div>
          <textarea
            className="input serif"
            id="truth"
            name="truth"
            rows={4}
            required
            maxLength={5000}
            dir="auto"
            defaultValue={values['truth']}
            aria-invalid={errors['truth'] ? true : undefined}
            autoFocus={first === 'truth'}
            aria-describedby={describedBy(errors['truth'] && 'truth-error')}
          />
          <FieldError id="truth-error" message={errors['truth']} />
        </div>
      </div>
      <div className="asked">
        <label htmlFor="email">
          Your email <span className="fine">if you want an answer</span>
        </label>
        <div>
          <input
            className="input"
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            maxLength={254}
            defaultValue={values['email']}
            aria-invalid={errors['email'] ? true : undefined}
            autoFocus={first === 'email'}
            aria-describedby={describedBy('email-hint', errors['email'] && 'email-error')}
          />
          <FieldError id="email-error" message={errors['email']} />
          <p className="fine" id="email-hint">
            Used for this report only, and seen by our editors alone. It is never published.
          </p>
        </div>
      </div>
      <div className="asked off-page" aria-hidden="true">
        <label htmlFor="website">Leave this empty</label>
        <div>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
      </div>
      <div className="asked">
        <span />
        <div className="actions">
          <button className="button primary large" type="submit">
            Send the report
          </button>
          <span className="fine">You get a number to ask about it.</span>
        </div>
      </div>
    </form>
  )
}
