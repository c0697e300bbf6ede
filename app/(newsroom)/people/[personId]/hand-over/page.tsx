import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { settingsColumns } from '@/app/(newsroom)/settings/settings-columns'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { RowSteps } from '@/components/actions/row-steps'
import { PageBar } from '@/components/shell/page-bar'
import { PaneScreen } from '@/components/ui/screen'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { isId } from '@/lib/domain/is-id'
import { firstToChoose } from '@/lib/queries/people/colleagues'
import { holdingsOf } from '@/lib/queries/people/holdings'
import { AwayForm } from './away-form'
import { HandOverForm } from './hand-over-form'

export const metadata: Metadata = { title: 'Hand over' }

/** Headlines shown at first. */
const SHOWN = 10

interface Address {
  params: Promise<{ personId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What is to become of what somebody holds, when they leave or only view from now on. */
export default async function HandOverPage({ params, searchParams }: Address) {
  const actor = await pageActor()
  const { personId } = await params
  if (whyNotAdminister(actor) !== null || !isId(personId)) notFound()
  const holdings = await holdingsOf({ personId, limit: SHOWN }, actor)
  const colleagues = (await firstToChoose('colleagues', actor)).filter(({ id }) => id !== personId)
  const { then } = await searchParams
  return (
    <RowSteps>
      <PageBar
        crumbs={[
          { label: 'Settings', href: '/settings' },
          { label: 'People', href: '/people' },
          { label: holdings.name },
        ]}
      />
      <PaneScreen className={settingsColumns}>
        <SettingsNav here="/people" actor={actor} />
        {then === 'away' && holdings.active ? (
          <AwayForm holdings={holdings} colleagues={colleagues} />
        ) : (
          <HandOverForm
            holdings={holdings}
            colleagues={colleagues}
            actorId={actor.id}
            view={then === 'viewer' && holdings.whyNotView === null}
          />
        )}
      </PaneScreen>
    </RowSteps>
  )
}
