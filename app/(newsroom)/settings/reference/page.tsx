import type { Metadata } from 'next'
import { ListKeys } from '@/components/list-keys'
import { SeekField } from '@/components/seek-field'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import { pageActor } from '@/lib/auth/page-actor'
import { sayDate } from '@/lib/domain/say-date'
import { listReference } from '@/lib/queries/newsroom/reference-facts'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { CheckedForm } from './checked-form'
import { EventForm, TermForm } from './fact-form'
import { EventTable, TermTable } from './fact-tables'
import { ImportForm } from './import-form'
import { LoadForm } from './load-form'

export const metadata: Metadata = { title: 'Reference facts' }

const GO = { n: '/settings/reference?add=term' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReferencePage({ searchParams }: Props) {
  const actor = await pageActor()
  const asked = await searchParams
  const q = typeof asked['q'] === 'string' ? asked['q'].trim().slice(0, 200) : ''
  const all = await listReference({}, actor)
  const { terms, events } = q === '' ? all : await listReference({ q }, actor)
  const mayChange = all.whyNotChange === null
  const term = all.terms.find(({ id }) => id === asked['change'])
  const event = all.events.find(({ id }) => id === asked['change'])
  const atHand = mayChange && (term || event || asked['add'] === 'term' || asked['add'] === 'event')
  return (
    <>
      <PageBar crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Reference facts' }]} />
      <main className={atHand ? 'main with-pane settings has-choice' : 'main with-pane settings'} id="main">
        <SettingsNav here="/settings/reference" actor={actor} />
        <div className="scroll" tabIndex={0} role="region" aria-label="Reference facts">
          <header className="settings-head">
            <h1>Reference facts</h1>
            <p>The rules compare the text with these. They warn; they never decide.</p>
          </header>
          {all.curated && (
            <div className="settings-head">
              <p>
                The desk keeps none of its own yet; the rules read those that Galley comes with. The first fact you add
                brings them along.
              </p>
              {mayChange && <LoadForm />}
            </div>
          )}
          <header className="settings-head second">
            <h2>
              Office holders <span className="count">{terms.length}</span>
            </h2>
            <form className="push" action="/settings/reference">
              <SeekField name="q" label="Filter reference facts" defaultValue={q} />
            </form>
            <a className={buttonLook({ tone: 'plain' })} href="/settings/reference/export?facts=terms" download>
              As CSV
            </a>
            {mayChange && (
              <ButtonLink kbd="N" href="/settings/reference?add=term" scroll={false}>
                Add
              </ButtonLink>
            )}
          </header>
          <TermTable terms={terms} mayChange={mayChange} />
          <header className="settings-head second">
            <h2>
              Dated events <span className="count">{events.length}</span>
            </h2>
            <a
              className={cn(buttonLook({ tone: 'plain' }), 'ms-auto')}
              href="/settings/reference/export?facts=events"
              download
            >
              As CSV
            </a>
            {mayChange && (
              <ButtonLink href="/settings/reference?add=event" scroll={false}>
                Add
              </ButtonLink>
            )}
          </header>
          <EventTable events={events} mayChange={mayChange} />
        </div>
        <aside className="pane" aria-label="Change and import">
          {!mayChange ? (
            <section>
              <p className="aside">
                Office holders were checked up to {sayDate(all.checkedUntil)}; of later days the rules say nothing.
              </p>
              <p className="aside">{all.whyNotChange}</p>
            </section>
          ) : term ? (
            <TermForm key={`${term.id} ${term.version}`} term={term} />
          ) : event ? (
            <EventForm key={`${event.id} ${event.version}`} event={event} />
          ) : asked['add'] === 'term' ? (
            <TermForm key="new" term={null} />
          ) : asked['add'] === 'event' ? (
            <EventForm key="new" event={null} />
          ) : (
            <>
              <CheckedForm key={all.checkedUntil} was={all.checkedUntil} />
              <ImportForm />
            </>
          )}
        </aside>
        <footer className="keys">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> move
          </span>
          <span>
            <kbd>↵</kbd> change
          </span>
          {mayChange && (
            <span>
              <kbd>N</kbd> add
            </span>
          )}
          <span>
            <kbd>/</kbd> filter
          </span>
          <span className="push">
            <kbd>?</kbd> all keys
          </span>
        </footer>
        <ListKeys links="[data-fact]" {...(mayChange && { go: GO })} />
      </main>
    </>
  )
}
