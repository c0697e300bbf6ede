import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { Day } from '@/lib/domain/given-fields'
import { masthead } from '@/lib/publishing/masthead'
import { lastTold, publicEntry, publicMonths, publicSections } from '@/lib/publishing/public-entries'
import { recordHead } from '@/lib/publishing/record-head'
import { auditEvent, countAudit, listAudit } from '@/lib/queries/audit/audit'
import { auditHead, chainState, stillContains } from '@/lib/queries/audit/audit-head'
import { correction } from '@/lib/queries/corrections/correction'
import { correctionHistory } from '@/lib/queries/corrections/correction-history'
import { corrections } from '@/lib/queries/corrections/corrections'
import { articlesToCorrect, correctionsDesk, startFromClaim } from '@/lib/queries/corrections/corrections-desk'
import { errorReport, errorReports } from '@/lib/queries/corrections/error-reports'
import { allEvents, allTerms } from '@/lib/queries/newsroom/facts-in-order'
import { deskPlace, endOfNewsroomDay } from '@/lib/queries/newsroom/newsroom-day'
import { newsroomName } from '@/lib/queries/newsroom/newsroom-name'
import { newsroomSettings } from '@/lib/queries/newsroom/newsroom-settings'
import { databaseAnswers, whyNotReady } from '@/lib/queries/newsroom/readiness'
import { checkedUntil } from '@/lib/queries/newsroom/reference-facts'
import { listReference, referenceFact, referenceScreen } from '@/lib/queries/newsroom/reference-page'
import { absenceOf, awayUntil } from '@/lib/queries/people/absences'
import { firstAndChosen, firstToChoose, peopleToChoose } from '@/lib/queries/people/colleagues'
import { handedTo } from '@/lib/queries/people/handed-to'
import { askedToHandOver, holdingsOf } from '@/lib/queries/people/holdings'
import { noticesOf } from '@/lib/queries/notices/notices'
import { me } from '@/lib/queries/people/me'
import { accountChanges, unseenChanges } from '@/lib/queries/people/account-changes'
import { newBrowsers, ownSessions } from '@/lib/queries/people/own-sessions'
import { listPeople, openInvitation } from '@/lib/queries/people/people'
import { securityEvents, unseenAlarms } from '@/lib/queries/people/security-events'
import { personStanding, standings } from '@/lib/queries/people/standing'
import { sourcesAt, sourcesCalled } from '@/lib/queries/sources/same-address'
import { snapshotScreen } from '@/lib/queries/sources/snapshots'
import { sourceDetail } from '@/lib/queries/sources/source'
import { countSources, listSources } from '@/lib/queries/sources/sources'
import { ines, nadia, otto } from '@/lib/testing/people'
import type { Asked } from './asked-queries'
import { RESTED_ON } from './more-of-each'

const LONDON = { timeZone: 'Europe/London', locale: 'en-GB' }
const EVERYTHING = { q: null, type: null, section: null, from: null, until: null, place: null }

const BEFORE = '2026-11-29T10:00:00.000000Z slowed 2026-11-29T10:00:00.000000Z - -'

/** What comes one after the other is read as far as it is asked for. */
const firstOf = async <One>(all: AsyncIterable<One>) => (await all[Symbol.asyncIterator]().next()).value as One

const restedOn = async () => {
  const [source] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM sources WHERE galley_address(url) = galley_address(${RESTED_ON})`
  return source?.id ?? ''
}
/** An id after all others. */
const LAST = 'ffffffff-ffff-7fff-8fff-ffffffffffff'

const anyReport = async () => (await db().errorReport.findFirstOrThrow({ select: { id: true } })).id

/** What is asked of sources, corrections, the log, people and the newsroom, and by readers. */
export const ASKED_OF_THE_DESK: readonly Asked[] = [
  ['noticesOf', 'notices of a person', 1, async () => noticesOf({ limit: 50 }, await nadia())],
  [
    'noticesOf',
    'notices of a person after a page',
    1,
    async () => noticesOf({ limit: 50, cursor: 3_000 }, await nadia()),
  ],
  ['ownSessions', 'where one is signed in', 1, async () => ownSessions(await nadia())],
  [
    'ownSessions',
    'where one is signed in after a page',
    1,
    async (filled) => ownSessions(await nadia(), { cursor: filled.personId }),
  ],
  ['newBrowsers', 'browsers that are new to one', 1, async () => newBrowsers(await nadia())],
  ['accountChanges', 'what was changed of one’s account', 1, async () => accountChanges(await nadia())],
  ['unseenChanges', 'what of it was not seen', 1, async () => unseenChanges(await nadia())],
  ['handedTo', 'what came from colleagues', 4, async () => handedTo(await nadia())],
  ['listSources', 'sources', 2, async () => listSources({ limit: 50 }, await nadia())],
  ['listSources', 'sources that say', 4, async () => listSources({ limit: 50, q: 'minutes 77' }, await nadia())],
  ['listSources', 'sources unused', 2, async () => listSources({ limit: 50, unused: true }, await nadia())],
  ['countSources', 'sources counted', 3, async () => countSources(await nadia())],
  ['sourceDetail', 'a source', 6, async (filled) => sourceDetail(filled.sourceId, await nadia())],
  [
    'snapshotScreen',
    'an earlier snapshot of a source beside the newest, which are two rows made first',
    6,
    async ({ sourceId }) => {
      const page = {
        sourceId,
        url: 'https://a.example',
        address: 'https://a.example',
        title: 'A',
        text: 'A grant.',
        type: 'text/html',
        size: 8,
        sha256: '0'.repeat(64),
      }
      const { id: of } = await db().snapshot.create({ data: { ...page, object: randomUUID() } })
      await db().snapshot.create({ data: { ...page, object: randomUUID() } })
      return snapshotScreen({ sourceId, of, view: 'changed' }, await nadia())
    },
  ],
  [
    'sourceDetail',
    'a source, places after a page',
    6,
    async (filled) => sourceDetail(filled.sourceId, await nadia(), { cursor: filled.claimId, limit: 50 }),
  ],
  ['sourceDetail', 'a source that much rests on', 7, async () => sourceDetail(await restedOn(), await nadia())],
  [
    'sourceDetail',
    'a source that much rests on, places after a page',
    7,
    async () => sourceDetail(await restedOn(), await nadia(), { cursor: LAST, limit: 50 }),
  ],
  [
    'listSources',
    'sources that say what nobody has written of for a year',
    3,
    async () => listSources({ limit: 50, q: 'gallows' }, await nadia()),
  ],
  ['corrections', 'corrections', 2, async () => corrections({ limit: 50 }, await nadia())],
  ['correctionsDesk', 'the corrections desk', 4, async () => correctionsDesk(await nadia())],
  [
    'correctionsDesk',
    'the corrections desk after a page of each list',
    4,
    async (filled) =>
      correctionsDesk(await nadia(), { reports: filled.correctionId, work: filled.correctionId, published: 40 }),
  ],
  ['articlesToCorrect', 'articles to correct', 1, async () => articlesToCorrect(await nadia())],
  ['errorReports', 'error reports', 1, async () => errorReports({ limit: 50 }, await nadia())],
  ['listAudit', 'the audit page', 1, async () => listAudit({ limit: 50 }, await nadia())],
  ['countAudit', 'the audit log counted', 1, async () => countAudit({}, await nadia())],
  [
    'firstAndChosen',
    'who is in the audit log',
    1,
    async () => firstAndChosen('everybody', (await otto()).id, await nadia()),
  ],
  ['chainState', 'the state of the chain', 1, async () => chainState()],
  ['listPeople', 'people', 13, async () => listPeople(await ines())],
  [
    'holdingsOf',
    'what somebody holds',
    12,
    async () => holdingsOf({ personId: (await otto()).id, limit: 50 }, await ines()),
  ],
  [
    'holdingsOf',
    'what somebody holds after a page',
    12,
    async (filled) => holdingsOf({ personId: (await otto()).id, limit: 50, cursor: filled.articleId }, await ines()),
  ],
  ['listSources', 'sources of mine', 2, async () => listSources({ limit: 50, mine: true }, await nadia())],
  [
    'listSources',
    'confidential sources of a kind after a page',
    2,
    async (filled) =>
      listSources({ limit: 50, kind: 'DOCUMENT', visibility: 'CONFIDENTIAL', cursor: filled.sourceId }, await nadia()),
  ],
  [
    'sourcesAt',
    'sources at an address',
    1,
    async () => sourcesAt({ id: null, url: 'https://council.example/minutes/7' }, await nadia()),
  ],
  ['sourcesCalled', 'sources of a name', 1, async () => sourcesCalled('Minutes 7 of the council', await nadia())],
  ['firstToChoose', 'people to name', 1, async () => firstToChoose('readers', await nadia())],
  [
    'corrections',
    'corrections of an article',
    2,
    async (filled) => corrections({ limit: 50, articleId: filled.articleId }, await nadia()),
  ],
  [
    'corrections',
    'published corrections after a page',
    2,
    async (filled) => corrections({ limit: 50, status: 'PUBLISHED', cursor: filled.correctionId }, await nadia()),
  ],
  [
    'correctionHistory',
    'the history of a correction',
    3,
    async (filled) => correctionHistory({ correctionId: filled.correctionId, limit: 50 }, await nadia()),
  ],
  [
    'correctionHistory',
    'the history of a correction after a page',
    3,
    async (filled) => correctionHistory({ correctionId: filled.correctionId, limit: 50, cursor: 1000 }, await nadia()),
  ],
  ['correction', 'a correction', 6, async (filled) => correction(filled.correctionId, await nadia())],
  [
    'articlesToCorrect',
    'articles to correct, one of them old',
    2,
    async () => articlesToCorrect(await nadia(), randomUUID()),
  ],
  ['startFromClaim', 'where a correction begins', 1, async (filled) => startFromClaim(filled.claimId, await nadia())],
  [
    'errorReports',
    'undecided reports after a page',
    1,
    async (filled) => errorReports({ limit: 50, status: 'REPORTED', cursor: filled.correctionId }, await nadia()),
  ],
  ['listAudit', 'the log of a person', 1, async () => listAudit({ limit: 50, who: (await otto()).id }, await nadia())],
  ['listAudit', 'the log of the system', 1, async () => listAudit({ limit: 50, who: 'system' }, await nadia())],
  [
    'listAudit',
    'the log of what is done to people',
    1,
    async () => listAudit({ limit: 50, what: 'person' }, await nadia()),
  ],
  [
    'listAudit',
    'the log of an article',
    1,
    async (filled) => listAudit({ limit: 50, article: filled.articleId }, await nadia()),
  ],
  [
    'listAudit',
    'the log from a day on',
    2,
    async () => listAudit({ limit: 50, since: Day.parse('2026-01-01') }, await nadia()),
  ],
  ['listAudit', 'the log after a page', 1, async () => listAudit({ limit: 50, cursor: 1000 }, await nadia())],
  ['listAudit', 'the log that says', 1, async () => listAudit({ limit: 50, q: 'verdict' }, await nadia())],
  ['countAudit', 'the log that says, counted', 1, async () => countAudit({ q: 'verdict' }, await nadia())],
  ['auditEvent', 'an event', 1, async () => auditEvent(1000, await nadia())],
  ['auditHead', 'the head of the log', 1, async () => auditHead()],
  ['stillContains', 'a head of before', 1, async () => stillContains({ seq: 1000, hash: 'ab' })],
  ['openInvitation', 'an invitation', 1, async () => openInvitation('no such token')],
  ['askedToHandOver', 'what somebody is asked to hand over', 1, async () => askedToHandOver(await otto())],
  ['securityEvents', 'what was refused at the doors', 2, async () => securityEvents(await ines())],
  [
    'securityEvents',
    'what was refused at the doors before that',
    2,
    async () => securityEvents(await ines(), { cursor: BEFORE }),
  ],
  ['unseenAlarms', 'alarms that are new', 2, async () => unseenAlarms(await ines())],
  ['absenceOf', 'somebody’s absence', 2, async () => absenceOf((await otto()).id)],
  ['awayUntil', 'who is away', 2, async () => awayUntil([(await otto()).id])],
  [
    'peopleToChoose',
    'colleagues by name',
    1,
    async () => peopleToChoose({ among: 'colleagues', q: 'kessler', limit: 50 }, await nadia()),
  ],
  [
    'peopleToChoose',
    'colleagues after a page',
    1,
    async () => peopleToChoose({ among: 'colleagues', cursor: (await otto()).id, limit: 50 }, await nadia()),
  ],
  ['standings', 'how people came here', 2, async () => standings([(await otto()).id], await ines())],
  ['personStanding', 'how somebody came here', 2, async () => personStanding((await otto()).id, await ines())],
  ['me', 'oneself', 5, async () => me(await otto())],
  ['listReference', 'reference facts', 5, async () => listReference({ limit: 50 }, await nadia())],
  ['referenceScreen', 'the page of reference facts', 7, async () => referenceScreen('', await nadia())],
  [
    'referenceScreen',
    'the page of reference facts after a page of each kind, which are two rows made first',
    11,
    async () => {
      const fact = { source: 'The gazette', aliases: [] }
      const term = await db().officeTerm.create({ data: { ...fact, holder: 'A', office: 'Mayor', from: '2020' } })
      const event = await db().datedEvent.create({ data: { ...fact, name: 'Flood', date: '2020' } })
      return referenceScreen('', await nadia(), { terms: term.id, events: event.id })
    },
  ],
  ['referenceFact', 'a reference fact', 2, async () => referenceFact(randomUUID(), await nadia())],
  ['allTerms', 'all office holders, the first page', 2, async () => firstOf(allTerms(await nadia()))],
  ['allEvents', 'all dated events, the first page', 2, async () => firstOf(allEvents(await nadia()))],
  ['checkedUntil', 'up to when the facts are checked', 1, async () => checkedUntil()],
  ['databaseAnswers', 'whether the database answers', 1, async () => databaseAnswers()],
  ['whyNotReady', 'whether the desk is ready', 2, async () => whyNotReady()],
  ['deskPlace', 'where the desk is', 1, async () => deskPlace()],
  ['endOfNewsroomDay', 'the end of its day', 1, async () => endOfNewsroomDay(new Date())],
  ['newsroomSettings', 'the newsroom', 1, async () => newsroomSettings(await ines())],
  ['newsroomName', 'its name', 1, async () => newsroomName()],
  ['publicMonths', 'readers: corrections', 3, async () => publicMonths(EVERYTHING, LONDON)],
  [
    'publicMonths',
    'readers: corrections after a page',
    4,
    async () => publicMonths({ ...EVERYTHING, place: { before: 40 } }, LONDON),
  ],
  [
    'publicMonths',
    'readers: corrections before a page',
    4,
    async () => publicMonths({ ...EVERYTHING, place: { after: 40 } }, LONDON),
  ],
  [
    'publicMonths',
    'readers: corrections that say',
    4,
    async () => publicMonths({ ...EVERYTHING, q: 'earlier sum' }, LONDON),
  ],
  [
    'publicMonths',
    'readers: corrections that say a rare word',
    4,
    async () => publicMonths({ ...EVERYTHING, q: '000042' }, LONDON),
  ],
  [
    'publicMonths',
    'readers: corrections of a month long ago',
    3,
    async () => publicMonths({ ...EVERYTHING, from: new Date('2020-02-01'), until: new Date('2020-03-01') }, LONDON),
  ],
  [
    'publicMonths',
    'readers: clarifications of a month long ago',
    3,
    async () =>
      publicMonths(
        { ...EVERYTHING, type: 'CLARIFICATION', from: new Date('2020-02-01'), until: new Date('2020-03-01') },
        LONDON,
      ),
  ],
  [
    'publicMonths',
    'readers: corrections of a section, type and time',
    2,
    async () =>
      publicMonths(
        {
          ...EVERYTHING,
          section: 'City',
          type: 'CORRECTION',
          from: new Date('2000-01-01'),
          until: new Date('2100-01-01'),
        },
        LONDON,
      ),
  ],
  ['publicSections', 'readers: sections', 1, async () => publicSections()],
  ['publicEntry', 'readers: an entry', 1, async () => publicEntry(40, LONDON)],
  ['lastTold', 'readers: feeds', 3, async () => lastTold(LONDON)],
  ['masthead', 'readers: the newsroom', 1, async () => masthead()],
  ['recordHead', 'readers: the head of the log', 1, async () => recordHead()],
  [
    'listAudit',
    'the log that says what no event does',
    2,
    async () => listAudit({ limit: 50, q: 'zzz' }, await nadia()),
  ],
  ['errorReport', 'a report', 2, async () => errorReport(await anyReport(), await nadia())],
]
