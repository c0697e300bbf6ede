import { buttonLook } from '@/components/ui/button-look'
import { cn, tw } from '@/components/ui/cn'
import { controlLook } from '@/components/ui/control-look'
import { ErrorNote } from '@/components/ui/error-note'
import type { FormState } from '@/lib/domain/form-state'

/** That may be wrong, in their order. */
const FIELDS = ['article', 'truth', 'email'] as const

const describedBy = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(' ') || undefined

const asked = tw('grid grid-cols-[13rem_minmax(0,36rem)] gap-x-6 gap-y-1 pt-4.5 max-phone:grid-cols-1')
const question = tw('pt-1.75 font-ui text-[0.9375rem]/5.5 font-semibold max-phone:pt-0')
const control = cn(controlLook, 'px-3')
const hint = tw('mt-1 font-ui text-small/5 text-muted')

/** What is wrong with an answer, below it. */
function Wrong({ field, errors }: { field: string; errors: FormState['errors'] }) {
  const message = errors[field]
  return message === undefined ? null : (
    <ErrorNote id={`${field}-error`} className="mt-1">
      {message}
    </ErrorNote>
  )
}

/** A plain form, the page’s own sentences instead of the browser’s bubbles; it keeps what was typed when it is refused. */
export function ReportForm({ refused, errors, values }: FormState) {
  const first = FIELDS.find((name) => errors[name])
  return (
    <form className="border-t border-hairline" noValidate method="post" action="/corrections/report">
      {refused !== null && (
        <ErrorNote role="alert" className="pt-4 text-ui font-medium">
          {refused}
        </ErrorNote>
      )}
      <div className={asked}>
        <label className={question} htmlFor="article">
          Which article?
        </label>
        <div>
          <input
            className={cn(control, 'h-9 text-[0.9375rem] max-phone:h-11 max-phone:text-[1rem]')}
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
          <Wrong field="article" errors={errors} />
          <p className={hint} id="article-hint">
            Its headline or its address.
          </p>
        </div>
      </div>
      <div className={asked}>
        <label className={question} htmlFor="words">
          What does it say?
        </label>
        <div>
          <textarea
            className={cn(control, 'block resize-none py-1.5 font-text text-[1rem]/6')}
            id="words"
            name="words"
            rows={2}
            maxLength={5000}
            dir="auto"
            defaultValue={values['words']}
            aria-describedby="words-hint"
          />
          <Wrong field="words" errors={errors} />
          <p className={hint} id="words-hint">
            Copy the words if you can.
          </p>
        </div>
      </div>
      <div className={asked}>
        <label className={question} htmlFor="truth">
          What is right, and how do you know?
        </label>
        <div>
          <textarea
            className={cn(control, 'block resize-none py-1.5 font-text text-[1rem]/6')}
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
          <Wrong field="truth" errors={errors} />
        </div>
      </div>
      <div className={asked}>
        <label className={question} htmlFor="email">
          Your email <span className="block text-small font-normal text-muted">if you want an answer</span>
        </label>
        <div>
          <input
            className={cn(control, 'h-9 text-[0.9375rem] max-phone:h-11 max-phone:text-[1rem]')}
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
          <Wrong field="email" errors={errors} />
          <p className={hint} id="email-hint">
            Used for this report only, and seen by our editors alone. It is never published.
          </p>
        </div>
      </div>
      <div className={cn(asked, 'absolute start-[-100vw] h-px overflow-hidden')} aria-hidden="true">
        <label className={question} htmlFor="website">
          Leave this empty
        </label>
        <div>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
      </div>
      <div className={asked}>
        <span />
        <div className="flex flex-wrap items-center gap-2">
          <button
            className={cn(
              buttonLook({ size: 'large' }),
              'border-ink bg-ink text-bg hover:bg-ink max-phone:text-[1rem]',
            )}
            type="submit"
          >
            Send the report
          </button>
          <span className="font-ui text-small text-muted">You’ll get a number to follow it up with.</span>
        </div>
      </div>
    </form>
  )
}
