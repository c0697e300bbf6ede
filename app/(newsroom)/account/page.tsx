import type { Metadata } from 'next'
import { RowSteps } from '@/components/actions/row-steps'
import { tw } from '@/components/ui/cn'
import { NextPage } from '@/components/earlier/next-page'
import { Head, Scroll } from '@/components/ui/screen'
import { PageBar } from '@/components/shell/page-bar'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { pageActor } from '@/lib/auth/page-actor'
import { accountChanges } from '@/lib/queries/people/account-changes'
import { ownSessions } from '@/lib/queries/people/own-sessions'
import { ConfirmForm } from '@/app/(newsroom)/people/confirm-form'
import { isId } from '@/lib/domain/is-id'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { signOutHere, signOutOfEverything } from '@/app/(newsroom)/actions'
import { AccountKeys } from './account-keys'
import { ChangesToAccount } from './changes-to-account'
import { OwnSessions } from './own-sessions'
import { PasswordForm } from './password-form'
import { SingleKeySetting } from './single-key-setting'

export const metadata: Metadata = { title: 'Account' }

const part = tw('grid max-w-180 gap-3 border-t border-hairline px-5 pt-4 pb-5 [&>form]:max-w-104')

interface Props {
  searchParams: Promise<{ below?: string | string[] }>
}

export default async function AccountPage({ searchParams }: Props) {
  const { below } = await searchParams
  const cursor = typeof below === 'string' && isId(below) ? below : undefined
  const actor = await pageActor()
  const { name, email, role } = actor
  const { sessions, next, signedInLately } = await ownSessions(actor, { cursor })
  const changed = await accountChanges(actor)
  const whyNotSignOut =
    cursor !== undefined || sessions.some(({ here }) => !here) ? null : 'You are signed in nowhere else.'
  return (
    <RowSteps>
      <PageBar crumbs={[{ label: 'Account' }]} />
      <main className="main grid grid-rows-[minmax(0,1fr)_auto]" id="main">
        <Scroll label="Account">
          <Head title={name} says={`${ROLE_INFO[role].label}, ${email}`} />
          <section aria-labelledby="password-h" className={part}>
            <h2 className="font-semibold" id="password-h">
              Password
            </h2>
            <PasswordForm email={email} whyNotSignOut={whyNotSignOut} />
          </section>
          <section aria-labelledby="where-h" className={part}>
            <h2 className="font-semibold" id="where-h">
              Where you are signed in
            </h2>
            {!signedInLately && whyNotSignOut === null && <ConfirmForm what="Signing out of other browsers asks" />}
            <OwnSessions sessions={sessions} whyNot={whyNotSignOut}>
              {(next !== null || cursor !== undefined) && (
                <p className="flex flex-wrap gap-3">
                  {cursor !== undefined && <ButtonLink href="/account">Back to the first</ButtonLink>}
                  {next !== null && (
                    <NextPage list="where-h" href={`/account?below=${next}`}>
                      More browsers
                    </NextPage>
                  )}
                </p>
              )}
            </OwnSessions>
          </section>
          <section aria-labelledby="changed-h" className={part}>
            <h2 className="font-semibold" id="changed-h">
              What was changed
            </h2>
            <ChangesToAccount changed={changed} />
          </section>
          <section aria-labelledby="keys-h" className={part}>
            <h2 className="font-semibold" id="keys-h">
              Keys
            </h2>
            <SingleKeySetting />
          </section>
          <section aria-labelledby="out-h" className={part}>
            <h2 className="font-semibold" id="out-h">
              Sign out
            </h2>
            <div className="flex flex-wrap items-center gap-2">
              <form action={signOutHere}>
                <Button type="submit">Sign out</Button>
              </form>
              <form action={signOutOfEverything}>
                <Button type="submit">Sign out everywhere</Button>
              </form>
            </div>
            <p className="text-small text-muted">Signs you out of all browsers, including this one.</p>
          </section>
        </Scroll>
        <AccountKeys whyNotSignOut={whyNotSignOut} />
      </main>
    </RowSteps>
  )
}
