import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Pane, PanePart } from '@/components/ui/pane'
import { Head, PaneScreen, Scroll } from '@/components/ui/screen'
import { Cell, Column, RowHead, Table } from '@/components/ui/table'
import { settingsColumns } from '@/app/(newsroom)/settings/settings-columns'
import { SecurityKeys } from './security-keys'
import { SeenForm } from './seen-form'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { Moment } from '@/components/moment'
import { NextPage } from '@/components/earlier/next-page'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { SecurityCursor, securityEvents, unseenAlarms } from '@/lib/queries/people/security-events'

export const metadata: Metadata = { title: 'Security' }

/** Of what stands on the page; `unseen` is of all. */
function says({ alarming, unseen, whole }: { alarming: number; unseen: number; whole: boolean }): string {
  if (whole) return alarming === 0 ? 'Nothing unusual.' : `${alarming} to look at, ${unseen} of them new.`
  const here = alarming === 0 ? 'Nothing unusual on this page' : `${alarming} to look at on this page`
  return `${here}; ${unseen === 0 ? 'nothing' : unseen} new in all.`
}

interface SecurityProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What was refused at the doors, for admins. */
export default async function SecurityPage({ searchParams }: SecurityProps) {
  const actor = await pageActor()
  if (whyNotAdminister(actor) !== null) notFound()
  const { data: cursor } = SecurityCursor.safeParse((await searchParams)['cursor'])
  const { items: events, next } = await securityEvents(actor, { cursor })
  const unseen = await unseenAlarms(actor)
  const alarming = events.filter(({ alarming }) => alarming).length
  return (
    <>
      <PageBar crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Security' }]} />
      <PaneScreen className={settingsColumns}>
        <SettingsNav here="/settings/security" actor={actor} />
        <Scroll label="Security">
          <Head title="Security" says={says({ alarming, unseen, whole: cursor === undefined && next === null })}>
            <SeenForm until={new Date().toISOString()} unseen={unseen} />
          </Head>
          {events.length > 0 && (
            <Table dense cards label="Refused at the doors">
              <thead>
                <tr>
                  <Column>What</Column>
                  <Column>Account</Column>
                  <Column>From</Column>
                  <Column>Times</Column>
                  <Column>Last</Column>
                </tr>
              </thead>
              <tbody>
                {events.map(({ label, who, place, count, lastAt, alarming }) => (
                  <tr key={`${label} ${who ?? ''} ${place ?? ''} ${lastAt}`}>
                    <RowHead>{label}</RowHead>
                    <Cell>{who ?? 'unknown'}</Cell>
                    <Cell>{place ?? 'unknown'}</Cell>
                    <Cell>{alarming ? `${count}, look at this` : count}</Cell>
                    <Cell>
                      <Moment at={lastAt} />
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
          {next !== null && (
            <p className="px-5 py-3">
              <NextPage href={`/settings/security?${new URLSearchParams({ cursor: next })}`}>Earlier ones</NextPage>
            </p>
          )}
        </Scroll>
        <Pane aria-label="What is shown here">
          <PanePart title="What is shown here">
            <p className="text-muted">
              Sign-ins that failed or were slowed, calls that were throttled, and what people were refused because it
              needs another role: counted by the hour, kept for 90 days. The rail counts what is new since you last
              marked it as seen. “From” is a code for an address: the same letters mean the same address, which itself
              is not kept.
            </p>
          </PanePart>
        </Pane>
        <SecurityKeys unseen={unseen} />
      </PaneScreen>
    </>
  )
}
