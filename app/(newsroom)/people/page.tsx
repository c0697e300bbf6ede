import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { ListKeys } from '@/components/list-keys'
import { PageBar } from '@/components/shell/page-bar'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import { pageActor } from '@/lib/auth/page-actor'
import { ROLE_INFO, ROLES, whyNotAdminister } from '@/lib/domain/people/actor'
import { listPeople } from '@/lib/queries/people/people'
import { ConfirmForm } from './confirm-form'
import { InvitationLine } from './invitation-line'
import { InviteForm } from './invite-form'
import { PersonLine } from './person-line'

export const metadata: Metadata = { title: 'People' }

const PRESS = { n: '[data-key="n"]' }

export default async function PeoplePage() {
  const actor = await pageActor()
  if (whyNotAdminister(actor) !== null) notFound()
  const { people, invitations, signedInLately } = await listPeople(actor)
  const active = people.filter(({ deactivatedAt }) => deactivatedAt === null).length
  const gone = people.length - active
  const counts = [
    `${active} at the desk`,
    invitations.length > 0 && `${invitations.length} invited`,
    gone > 0 && `${gone} deactivated`,
  ].filter(Boolean)
  return (
    <>
      <PageBar crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'People' }]} />
      <main className="main with-pane settings" id="main">
        <SettingsNav here="/people" actor={actor} />
        <div className="scroll" tabIndex={0} role="region" aria-label="People">
          <header className="settings-head">
            <h1>People</h1>
            <p>{counts.join(', ')}</p>
            <a className={cn(buttonLook({ tone: 'primary' }), 'ms-auto')} href="#name" data-key="n">
              Invite <kbd>N</kbd>
            </a>
          </header>
          <table className="cards persons table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Last here</th>
                <th scope="col">
                  <span className="sr">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonLine key={person.id} person={person} mine={person.id === actor.id} />
              ))}
              {invitations.map((invitation) => (
                <InvitationLine key={invitation.id} invitation={invitation} />
              ))}
            </tbody>
          </table>
        </div>
        <aside className="pane" aria-label="Invitation and roles">
          {!signedInLately && <ConfirmForm />}
          <InviteForm />
          <section>
            <h2>What each role may do</h2>
            <dl className="roles">
              {ROLES.map((role) => (
                <div key={role} className="contents">
                  <dt>{ROLE_INFO[role].label}</dt>
                  <dd>{ROLE_INFO[role].does}</dd>
                </div>
              ))}
            </dl>
            <p className="fine">A change of role acts at once. What somebody did stands when they are gone.</p>
          </section>
        </aside>
        <footer className="keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> move
          </span>
          <span>
            <kbd>N</kbd> invite
          </span>
          <span className="push">
            <kbd>?</kbd> all keys
          </span>
        </footer>
      </main>
      <ListKeys links="main .table tbody [type='submit']" press={PRESS} />
    </>
  )
}
