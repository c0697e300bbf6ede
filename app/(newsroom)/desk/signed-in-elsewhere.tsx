'use client'

import { FormSays } from '@/components/form-says'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { NewBrowsers } from '@/lib/queries/people/own-sessions'
import { itWasMe } from './actions'
import { PartHead } from './part-head'

/** Sign-ins with one's own password on browsers that were new, until one has said that it was oneself. */
export function SignedInElsewhere({ browsers: { sessions, more, until } }: { browsers: NewBrowsers }) {
  const { state, form } = useForm(itWasMe)
  return (
    <section aria-label="New browsers" className="pt-4">
      <PartHead title="New browsers" />
      <p className="pb-1.5">Your password was used on a browser that you had not signed in on before. Was it you?</p>
      <ul>
        {sessions.map(({ id, browser, at }) => (
          <li key={id} className="border-t border-hairline py-1.5">
            {browser}, <Moment at={at} />
          </li>
        ))}
      </ul>
      {more && <p className="border-t border-hairline py-1.5 text-muted">And others before these.</p>}
      <form {...form} className="flex flex-wrap items-center gap-2 pt-1">
        <Hidden name="until" value={until} />
        <Button type="submit">It was me</Button>
        <ButtonLink href="/account">No: see where you are signed in</ButtonLink>
        <FormSays state={state} />
      </form>
      <p className="pt-2 text-small text-muted">If it was not you, sign those browsers out and change your password.</p>
    </section>
  )
}
