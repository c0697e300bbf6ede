import type { Metadata } from 'next'
import { Empty } from '@/components/ui/empty'
import { Pane } from '@/components/ui/pane'
import { PaneScreen, Scroll } from '@/components/ui/screen'
import { NextPage } from '@/components/earlier/next-page'
import { PageBar } from '@/components/shell/page-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { pageActor } from '@/lib/auth/page-actor'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditRow } from '@/lib/domain/audit/audit-view'
import { whyNoDay } from '@/lib/domain/time/typed-day'
import { auditEvent, AuditFilter, AuditPage, countAudit, listAudit, LOOKED_THROUGH } from '@/lib/queries/audit/audit'
import { firstAndChosen } from '@/lib/queries/people/colleagues'
import { chainState, HeldHead, stillContains } from '@/lib/queries/audit/audit-head'
import { AuditScreen } from './audit-screen'
import { Chain, CheckWithoutUs } from './chain'
import { EventPart } from './event-part'
import { Events } from './events'
import { Filters } from './filters'

export const metadata: Metadata = { title: 'Audit' }

type Search = Record<string, string | string[] | undefined>

const one = (search: Search, name: string) => {
  const value = search[name]
  return typeof value === 'string' ? value : ''
}

/** What an address asks for; a filter that means nothing is left out rather than refused. */
function filterOf(search: Search) {
  const given = { q: one(search, 'q'), who: one(search, 'who'), what: one(search, 'what'), since: one(search, 'since') }
  // Of a day that there is not, its field says so; the others still filter.
  const parsed = AuditFilter.safeParse(whyNoDay(given.since) === null ? given : { ...given, since: '' })
  return parsed.success
    ? { chosen: given, filter: parsed.data }
    : { chosen: { q: '', who: '', what: '', since: '' }, filter: {} }
}

async function heldOf(typed: string) {
  if (typed === '') return { typed, contained: null, error: null }
  const held = HeldHead.safeParse(typed)
  return held.success
    ? { typed, contained: await stillContains(held.data), error: null }
    : { typed, contained: null, error: held.error.issues[0]?.message ?? null }
}

/** The event that the address names, where it is not among these; null when it is, or when there is none. */
async function eventElsewhere(named: string, events: readonly AuditRow[], actor: Actor) {
  const { success, data: seq } = AuditPage.shape.cursor.safeParse(named)
  if (!success || seq === undefined || events.some((event) => event.seq === seq)) return null
  return auditEvent(seq, actor)
}

export default async function AuditLog({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await pageActor()
  const search = await searchParams
  const { chosen, filter } = filterOf(search)
  const asked = AuditPage.safeParse({ cursor: one(search, 'cursor') })
  const [page, found, people, chain, held] = await Promise.all([
    listAudit({ limit: 100, ...(asked.success && { cursor: asked.data.cursor }), ...filter }, actor),
    countAudit(filter, actor),
    firstAndChosen('everybody', chosen.who, actor),
    chainState(),
    heldOf(one(search, 'held')),
  ])
  const elsewhere = await eventElsewhere(one(search, 'event'), page.items, actor)
  const earlier = new URLSearchParams([
    ...Object.entries(chosen).filter(([, value]) => value !== ''),
    ['cursor', page.next ?? ''],
  ])
  return (
    <>
      <PageBar crumbs={[{ label: 'Audit' }]} />
      <PaneScreen>
        <AuditScreen events={elsewhere ? [...page.items, elsewhere] : page.items}>
          <h1 className="sr-only">Audit</h1>
          <Filters chosen={chosen} people={people} found={found} all={chain.head.seq} />
          <Scroll label="Events">
            {page.items.length > 0 ? (
              <Events events={page.items} />
            ) : (
              <Empty
                title={
                  page.next === null
                    ? 'No events match.'
                    : `None of the ${LOOKED_THROUGH.toLocaleString('en-GB')} newest events match.`
                }
                action={<ButtonLink href="/audit">Reset filters</ButtonLink>}
              >
                Everything done at the desk is recorded here, and nothing is ever removed.
              </Empty>
            )}
            {page.next !== null && (
              <p className="px-5 py-3">
                <NextPage href={`/audit?${earlier.toString()}`}>Earlier events</NextPage>
              </p>
            )}
          </Scroll>
          <Pane aria-label="The chain and its events">
            <Chain {...chain} held={held} />
            <EventPart events={page.items} elsewhere={elsewhere} />
            <CheckWithoutUs />
          </Pane>
        </AuditScreen>
      </PaneScreen>
    </>
  )
}
