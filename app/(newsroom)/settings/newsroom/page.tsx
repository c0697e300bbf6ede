import type { Metadata } from 'next'
import Link from 'next/link'
import { Pane, PanePart } from '@/components/ui/pane'
import { Head, PaneScreen, Scroll } from '@/components/ui/screen'
import { settingsColumns } from '@/app/(newsroom)/settings/settings-columns'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { newsroomSettings } from '@/lib/queries/newsroom/newsroom-settings'
import { NewsroomForm } from './newsroom-form'
import { NewsroomKeys } from './newsroom-keys'

export const metadata: Metadata = { title: 'Newsroom' }

export default async function NewsroomPage() {
  const actor = await pageActor()
  const { fetched, ...settings } = await newsroomSettings(actor)
  return (
    <>
      <PageBar crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Newsroom' }]} />
      <PaneScreen className={settingsColumns}>
        <SettingsNav here="/settings/newsroom" actor={actor} />
        <Scroll label="Newsroom">
          <Head title="Newsroom" says="Your publication, as readers of the corrections page see it." />
          <section className="max-w-form border-t border-hairline px-5 pt-4 pb-5">
            <NewsroomForm {...settings} timeZones={Intl.supportedValuesOf('timeZone')} />
          </section>
        </Scroll>
        <Pane aria-label="About these settings">
          <PanePart title="Where it is read">
            <p className="text-muted">
              On the <Link href="/corrections">corrections page</Link>, at each entry’s address and in the feeds. A
              shared cache may show the earlier words for a minute.
            </p>
          </PanePart>
          {fetched && (
            <PanePart title="What may be fetched">
              <p className="text-muted">
                {fetched.pairs.length === 0
                  ? 'Public pages only: nothing inside your network.'
                  : 'Public pages and, inside your network, exactly these hosts with their ports:'}
              </p>
              {fetched.pairs.length > 0 && (
                <ul className="mt-1">
                  {fetched.pairs.map((pair) => (
                    <li key={pair}>{pair}</li>
                  ))}
                </ul>
              )}
              {fetched.odd.length > 0 && (
                <p className="mt-1 text-wrong">
                  Not a host with its port, so that it allows nothing: {fetched.odd.join(', ')}
                </p>
              )}
              <p className="mt-1 text-small text-muted">Whoever runs the server sets this as GALLEY_FETCH_ALLOW.</p>
            </PanePart>
          )}
        </Pane>
        <NewsroomKeys whyNotChange={settings.whyNot} />
      </PaneScreen>
    </>
  )
}
