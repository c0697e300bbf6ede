'use client'

import { FormSays } from '@/components/form-says'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { unseenChanges } from '@/lib/queries/people/account-changes'
import { accountChangesSeen } from './actions'
import { PartHead } from './part-head'

interface ChangedAccountProps {
  changed: NonNullable<Awaited<ReturnType<typeof unseenChanges>>>
}

/** What was changed of one's own account elsewhere or by an admin, until one has seen it. */
export function ChangedAccount({ changed: { changes, more, upTo } }: ChangedAccountProps) {
  const { state, form } = useForm(accountChangesSeen)
  return (
    <section aria-label="Changes to your account" className="pt-4">
      <PartHead title="Changes to your account" />
      <ul>
        {changes.map(({ seq, at, said }) => (
          <li key={seq} className="border-t border-hairline py-1.5">
            {said}, <Moment at={at} />
          </li>
        ))}
      </ul>
      {more && <p className="border-t border-hairline py-1.5 text-muted">And others before these.</p>}
      <form {...form} className="flex flex-wrap items-center gap-2 pt-1">
        <Hidden name="upTo" value={String(upTo)} />
        <Button type="submit">Seen</Button>
        <ButtonLink href="/account">See your account</ButtonLink>
        <FormSays state={state} />
      </form>
      <p className="pt-2 text-small text-muted">
        If you did not change your password or sign out yourself, choose another password and tell an admin.
      </p>
    </section>
  )
}
