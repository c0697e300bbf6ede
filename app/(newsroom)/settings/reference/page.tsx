import type { Metadata } from 'next'
import { Pane, PanePart } from '@/components/ui/pane'
import { Head, PaneScreen, Scroll } from '@/components/ui/screen'
import { settingsColumns } from '@/app/(newsroom)/settings/settings-columns'
import { RowSteps } from '@/components/actions/row-steps'
import { NextPage } from '@/components/earlier/next-page'
import { SeekField } from '@/components/seek-field'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import { pageActor } from '@/lib/auth/page-actor'
import { LIMITS } from '@/lib/domain/limits'
import { sayCounted } from '@/lib/domain/counted'
import { sayDate } from '@/lib/domain/say-date'
import { FactsBelow, referenceFact, referenceScreen } from '@/lib/queries/newsroom/reference-page'
import { SettingsNav } from '@/app/(newsroom)/settings/settings-nav'
import { CheckedForm } from './checked-form'
import { EventForm, TermForm } from './fact-form'
import { EventTable, TermTable } from './fact-tables'
import { ImportForm } from './import-form'
import { LoadForm } from './load-form'
import { ReferenceKeys } from './reference-keys'
import { REFERENCE_KEYS } from './reference-actions'

export const metadata: Metadata = { title: 'Reference facts' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

type Facts = 'terms' | 'events'

interface BelowProps {
  facts: Facts
  q: string
  /** Where each kind of this page begins. */
  below: Partial<Record<Facts, string | undefined>>
  next: string | null
}

/** The way to the facts that are not on this page; the other kind stays where it is. */
function Below({ facts, q, below, next }: BelowProps) {
  if (next === null && below[facts] === undefined) return null
  const to = (place: string | null) => {
    const asked = Object.entries({ q: q === '' ? null : q, ...below, [facts]: place })
    const given = asked.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    return `/settings/reference?${new URLSearchParams(given).toString()}`
  }
  return (
    <p className="flex gap-3 px-5 py-3">
      {below[facts] !== undefined && (
        <NextPage list={facts} href={to(null)}>
          From the beginning
        </NextPage>
      )}
      {next !== null && (
        <NextPage list={facts} href={to(next)}>
          Show more
        </NextPage>
      )}
    </p>
  )
}

export default async function ReferencePage({ searchParams }: Props) {
  const actor = await pageActor()
  const asked = await searchParams
  const q = typeof asked['q'] === 'string' ? asked['q'].trim().slice(0, LIMITS.seek.most) : ''
  const below = FactsBelow.parse(asked)
  const all = await referenceScreen(q, actor, below)
  const { terms, events, counts, next } = all
  const mayChange = all.whyNotChange === null
  const { term, event } = await referenceFact(asked['change'], actor)
  const atHand = mayChange && (term || event || asked['add'] === 'term' || asked['add'] === 'event')
  return (
    <RowSteps>
      <PageBar crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Reference facts' }]} />
      <PaneScreen className={settingsColumns}>
        <SettingsNav here="/settings/reference" actor={actor} />
        <Scroll label="Reference facts" className={cn(atHand && 'max-tablet:hidden')}>
          <Head title="Reference facts" says="The rules compare the text with these. They warn; they never decide." />
          {all.curated && (
            <div className="flex items-center gap-4 px-5 pb-3.5">
              <p className="text-muted">
                Your newsroom has none of its own yet; the rules use the ones that come with Galley. The first fact you
                add copies them here.
              </p>
              {mayChange && <LoadForm />}
            </div>
          )}
          <Head id="terms" title="Office holders" says={sayCounted(counts.terms)} level={2}>
            <form className="ms-auto max-phone:ms-0 max-phone:basis-full" action="/settings/reference">
              <SeekField name="q" label="Filter reference facts" defaultValue={q} />
            </form>
            <a className={buttonLook({ tone: 'plain' })} href="/settings/reference/export?facts=terms" download>
              As CSV
            </a>
            {mayChange && (
              <ButtonLink kbd={REFERENCE_KEYS.add} href="/settings/reference?add=term" scroll={false}>
                Add
              </ButtonLink>
            )}
          </Head>
          <TermTable terms={terms} mayChange={mayChange} />
          <Below facts="terms" q={q} below={below} next={next.terms} />
          <Head id="events" title="Dated events" says={sayCounted(counts.events)} level={2}>
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
          </Head>
          <EventTable events={events} mayChange={mayChange} />
          <Below facts="events" q={q} below={below} next={next.events} />
        </Scroll>
        <Pane aria-label="Change and import">
          {/* Where the pane stands alone the page still says what it is. */}
          {atHand && <h1 className="hidden max-tablet:sr-only max-tablet:block">Reference facts</h1>}
          {!mayChange ? (
            <PanePart>
              <p className="text-muted">
                Office holders verified through {sayDate(all.checkedUntil)}. Later dates aren’t checked.
              </p>
              <p className="text-muted">{all.whyNotChange}</p>
            </PanePart>
          ) : term ? (
            <TermForm key={term.id} term={term} />
          ) : event ? (
            <EventForm key={event.id} event={event} />
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
        </Pane>
        <ReferenceKeys whyNotChange={all.whyNotChange} />
      </PaneScreen>
    </RowSteps>
  )
}
