import type { Metadata } from 'next'
import Link from 'next/link'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { masthead } from '@/lib/publishing/masthead'
import { NewsroomForm } from './newsroom-form'

export const metadata: Metadata = { title: 'The desk' }

export default async function NewsroomPage() {
  const actor = await pageActor()
  return (
    <>
      <PageBar crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'The desk' }]} />
      <main className="main with-pane settings" id="main">
        <SettingsNav here="/settings/newsroom" actor={actor} />
        <div className="scroll account" tabIndex={0} role="region" aria-label="The desk">
          <header className="settings-head">
            <h1>The desk</h1>
            <p>Whose corrections page this is, as readers see it.</p>
          </header>
          <section>
            <NewsroomForm
              house={await masthead()}
              timeZones={Intl.supportedValuesOf('timeZone')}
              whyNot={whyNotAdminister(actor)}
            />
          </section>
        </div>
        <aside className="pane" aria-label="Where it is read">
          <section>
            <h2>Where it is read</h2>
            <p className="aside">
              On the <Link href="/corrections">corrections page</Link>, at each entry’s address and in the feeds. A
              shared cache may show the earlier words for a minute.
            </p>
          </section>
        </aside>
        <footer className="keys">
          <span>
            <kbd>G</kbd> then <kbd>C</kbd> corrections
          </span>
          <span className="push">
            <kbd>?</kbd> all keys
          </span>
        </footer>
      </main>
    </>
  )
}
