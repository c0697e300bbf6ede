import type { Described } from './described'
import * as me from '@/app/api/v1/me/route'
import * as meNotices from '@/app/api/v1/me/notices/route'
import * as meNoticesRead from '@/app/api/v1/me/notices/read/route'
import * as people from '@/app/api/v1/people/route'
import * as peoplePersonidAskToHandOver from '@/app/api/v1/people/[personId]/ask-to-hand-over/route'
import * as peoplePersonidAway from '@/app/api/v1/people/[personId]/away/route'
import * as peoplePersonidBack from '@/app/api/v1/people/[personId]/back/route'
import * as peoplePersonidConfirm from '@/app/api/v1/people/[personId]/confirm/route'
import * as peoplePersonidHandOver from '@/app/api/v1/people/[personId]/hand-over/route'
import * as reference from '@/app/api/v1/reference/route'
import * as referenceChecked from '@/app/api/v1/reference/checked/route'
import * as referenceCurated from '@/app/api/v1/reference/curated/route'
import * as referenceEvents from '@/app/api/v1/reference/events/route'
import * as referenceEventsEventid from '@/app/api/v1/reference/events/[eventId]/route'
import * as referenceImport from '@/app/api/v1/reference/import/route'
import * as referenceTerms from '@/app/api/v1/reference/terms/route'
import * as referenceTermsTermid from '@/app/api/v1/reference/terms/[termId]/route'
import * as search from '@/app/api/v1/search/route'
import * as sources from '@/app/api/v1/sources/route'
import * as sourcesSourceid from '@/app/api/v1/sources/[sourceId]/route'
import * as sourcesSourceidHandOver from '@/app/api/v1/sources/[sourceId]/hand-over/route'

/** Who checks, and with what: people, sources, reference facts, search. */
export const NEWSROOM = [
  ['/me', me, { GET: 'Who is signed in' }],
  ['/me/notices', meNotices, { GET: 'What the caller is told of what others did, newest first' }],
  ['/me/notices/read', meNoticesRead, { POST: 'Mark notices of the caller as read, or as unread again' }],
  ['/people', people, { GET: 'People to choose from, by name' }],
  [
    '/people/{personId}/ask-to-hand-over',
    peoplePersonidAskToHandOver,
    { POST: 'Ask somebody who is to look after their confidential sources' },
  ],
  [
    '/people/{personId}/away',
    peoplePersonidAway,
    { POST: 'Say that somebody is away up to a day, and who sees their articles and claims meanwhile' },
  ],
  ['/people/{personId}/back', peoplePersonidBack, { POST: 'Say that somebody is back before that day' }],
  [
    '/people/{personId}/confirm',
    peoplePersonidConfirm,
    { POST: 'Confirm that a person is independent of whoever brought them to the desk' },
  ],
  [
    '/people/{personId}/hand-over',
    peoplePersonidHandOver,
    {
      GET: 'What somebody holds, and what stays on record when they leave',
      POST: 'Hand over what somebody holds, and deactivate them or make them a viewer in the same moment',
    },
  ],
  ['/reference', reference, { GET: 'Office holders and dated events that the rules read' }],
  ['/reference/checked', referenceChecked, { POST: 'Say up to which day the office holders were checked' }],
  ['/reference/curated', referenceCurated, { POST: 'Take over the facts that Galley comes with' }],
  ['/reference/events', referenceEvents, { POST: 'Add a dated event' }],
  [
    '/reference/events/{eventId}',
    referenceEventsEventid,
    { PATCH: 'Change a dated event', DELETE: 'Remove a dated event' },
  ],
  ['/reference/import', referenceImport, { POST: 'Import facts from CSV' }],
  ['/reference/terms', referenceTerms, { POST: 'Add an office holder' }],
  [
    '/reference/terms/{termId}',
    referenceTermsTermid,
    { PATCH: 'Change an office holder', DELETE: 'Remove an office holder' },
  ],
  ['/search', search, { GET: 'Everything at the desk that has these words, by what the caller may see' }],
  ['/sources', sources, { GET: 'The library', POST: 'Add a source' }],
  ['/sources/{sourceId}', sourcesSourceid, { GET: 'A source and where it is used', PATCH: 'Change a source' }],
  [
    '/sources/{sourceId}/hand-over',
    sourcesSourceidHandOver,
    { POST: 'Hand a confidential source over to somebody who looks after it from now on' },
  ],
] as const satisfies readonly Described[]
