import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Kbd } from '@/components/ui/kbd'
import { Pane, PanePart } from '@/components/ui/pane'
import { Head, PaneScreen, Scroll } from '@/components/ui/screen'
import { Column, Table } from '@/components/ui/table'
import { settingsColumns } from '@/app/(newsroom)/settings/settings-columns'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { RowSteps } from '@/components/actions/row-steps'
import { PageBar } from '@/components/shell/page-bar'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import { NextPage } from '@/components/earlier/next-page'
import { pageActor } from '@/lib/auth/page-actor'
import { sayCounted } from '@/lib/domain/counted'
import { ROLE_INFO, ROLES, whyNotAdminister } from '@/lib/domain/people/actor'
import { listPeople, PeopleShown } from '@/lib/queries/people/people'
import { ConfirmForm } from './confirm-form'
import { InvitationLine } from './invitation-line'
import { InviteForm } from './invite-form'
import { PeopleKeys } from './people-keys'
import { PersonLine } from './person-line'

export const metadata: Metadata = { title: 'People' }

interface PeoplePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const actor = await pageActor()
  if (whyNotAdminister(actor) !== null) notFound()
  const shown = PeopleShown.safeParse(await searchParams).data ?? {}
  const { people, next, invitations, nextInvited, counts, signedInLately, nobodyConfirms } = await listPeople(
    actor,
    shown,
  )
  const says = [
    `${sayCounted(counts.active)} at the desk`,
    counts.invited > 0 && `${sayCounted(counts.invited)} invited`,
    counts.gone > 0 && `${sayCounted(counts.gone)} deactivated`,
  ].filter(Boolean)
  const at = (name: keyof typeof shown, last: string) => {
    const said = Object.entries({ ...shown, [name]: last })
    return `/people?${new URLSearchParams(said).toString()}`
  }
  return (
    <RowSteps>
      <PageBar crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'People' }]} />
      <PaneScreen className={settingsColumns}>
        <SettingsNav here="/people" actor={actor} />
        <Scroll label="People">
          <Head title="People" says={says.join(', ')}>
            <a className={cn(buttonLook({ tone: 'primary' }), 'ms-auto self-center')} href="#name">
              Invite <Kbd className="border-current/45 bg-transparent text-inherit">N</Kbd>
            </a>
          </Head>
          <Table cards label="People at the desk">
            <thead>
              <tr>
                <Column>Name</Column>
                <Column>Role</Column>
                <Column>Last seen</Column>
                <Column>
                  <span className="sr-only">Actions</span>
                </Column>
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
          </Table>
          {(next !== null || nextInvited !== null) && (
            <p className="flex flex-wrap gap-2 px-5 py-4">
              {next !== null && <NextPage href={at('after', next)}>More people</NextPage>}
              {nextInvited !== null && <NextPage href={at('invited', nextInvited)}>More invitations</NextPage>}
            </p>
          )}
        </Scroll>
        <Pane aria-label="Invitation and roles">
          {!signedInLately && <ConfirmForm />}
          {nobodyConfirms !== null && (
            <PanePart title="A second admin is missing">
              <p className="text-muted">{nobodyConfirms}</p>
            </PanePart>
          )}
          <InviteForm />
          <PanePart title="What each role may do">
            <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-2 gap-y-1.5">
              {ROLES.map((role) => (
                <div key={role} className="contents">
                  <dt className="font-semibold">{ROLE_INFO[role].label}</dt>
                  <dd className="text-muted">{ROLE_INFO[role].does}</dd>
                </div>
              ))}
            </dl>
            <p className="text-small text-muted">
              A change of role takes effect at once. Their past work stays on record.
            </p>
          </PanePart>
        </Pane>
        <PeopleKeys />
      </PaneScreen>
    </RowSteps>
  )
}
