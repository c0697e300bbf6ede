import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { Button } from '@/components/ui/button'
import { pageActor } from '@/lib/auth/page-actor'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { signOutHere, signOutOfEverything } from '@/app/(newsroom)/actions'
import { PasswordForm } from './password-form'
import { SingleKeySetting } from './single-key-setting'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const { name, email, role } = await pageActor()
  return (
    <>
      <PageBar crumbs={[{ label: 'Account' }]} />
      <main className="main scroll account" id="main">
        <header className="settings-head">
          <h1>{name}</h1>
          <p>
            {ROLE_INFO[role].label}, {email}
          </p>
        </header>
        <section aria-labelledby="password-h">
          <h2 className="strong" id="password-h">
            Password
          </h2>
          <PasswordForm email={email} />
        </section>
        <section aria-labelledby="keys-h">
          <h2 className="strong" id="keys-h">
            Keys
          </h2>
          <SingleKeySetting />
        </section>
        <section aria-labelledby="out-h">
          <h2 className="strong" id="out-h">
            Sign out
          </h2>
          <div className="actions">
            <form action={signOutHere}>
              <Button type="submit">Sign out</Button>
            </form>
            <form action={signOutOfEverything}>
              <Button type="submit">Sign out everywhere</Button>
            </form>
          </div>
          <p className="fine">Everywhere is every browser in which you are signed in, this one too.</p>
        </section>
      </main>
    </>
  )
}
