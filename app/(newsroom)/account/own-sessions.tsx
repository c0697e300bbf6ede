'use client'

import type { ReactNode } from 'react'
import { useRow } from '@/components/actions/use-row'
import { FormSays } from '@/components/form-says'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Cell, Column, RowHead, Table } from '@/components/ui/table'
import { useForm } from '@/components/use-form'
import { signOutOne, signOutOthers } from './actions'
import { OTHERS_FORM } from './others-form'
import { ACCOUNT_KEYS } from './account-actions'

interface OwnSessionsProps {
  sessions: readonly { id: string; browser: string; beganAt: string; seenAt: string; here: boolean }[]
  /** Why no other browser can be signed out of, or null. */
  whyNot: string | null
  /** The ways to those that are not on this page. */
  children?: ReactNode
}

/** Where somebody is signed in, and the way out of each. */
export function OwnSessions({ sessions, whyNot, children }: OwnSessionsProps) {
  const { state, form } = useForm(signOutOthers)
  return (
    <>
      <Table dense cards label="Where you are signed in" className="max-phone:[&_tbody_tr]:px-0!">
        <thead>
          <tr>
            <Column className="ps-0!">Browser</Column>
            <Column>Signed in</Column>
            <Column>Last seen</Column>
            <Column>
              <span className="sr-only">Sign out</span>
            </Column>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, browser, beganAt, seenAt, here }) => (
            <tr key={id}>
              <RowHead className="ps-0!">
                {browser}
                {here && <span className="text-muted"> (this one)</span>}
              </RowHead>
              <Cell>
                <span className="sr-only max-phone:not-sr-only max-phone:text-muted">Signed in </span>
                <Moment at={beganAt} />
              </Cell>
              <Cell>
                <span className="sr-only max-phone:not-sr-only max-phone:text-muted">Last seen </span>
                <Moment at={seenAt} />
              </Cell>
              <Cell>{!here && <SignOutOf id={id} browser={browser} />}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {children}
      <form {...form} id={OTHERS_FORM} className="grid gap-2 [&>button]:justify-self-start">
        <Button type="submit" kbd={ACCOUNT_KEYS.signOutOthers} whyNot={whyNot}>
          Sign out of all other browsers
        </Button>
        <FormSays state={state} />
      </form>
    </>
  )
}

function SignOutOf({ id, browser }: { id: string; browser: string }) {
  const { state, form } = useForm(signOutOne)
  return (
    <form {...form}>
      <Hidden name="sessionId" value={id} />
      <Button
        ref={useRow(`session ${id}`)}
        tone="plain"
        className="max-phone:ms-auto max-phone:-me-1.5 max-phone:flex"
        type="submit"
        aria-label={`Sign out of ${browser}`}
      >
        Sign out
      </Button>
      <FormSays state={state} />
    </form>
  )
}
