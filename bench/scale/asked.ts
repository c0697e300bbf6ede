import type { Filled } from './fill'

export interface Asked {
  /** Ruth is new: nothing waits for her. */
  as: 'nadia' | 'otto' | 'ines' | 'ruth'
  /** What is in braces is filled in with what the desk has. */
  address: string
}

const asks = (as: Asked['as'], ...addresses: string[]): Asked[] => addresses.map((address) => ({ as, address }))

/** Every page and every read of the API, with what may be chosen in it, and who asks. */
export const ASKED: readonly Asked[] = [
  ...asks('nadia', '/desk'),
  ...asks('otto', '/desk'),
  ...asks('nadia', '/articles', '/articles?q=of+the+year', '/articles?show=mine', '/articles/new'),
  ...asks('nadia', '/articles/{articleId}', '/articles/{articleId}?known=1', '/articles/{articleId}/history'),
  ...asks('nadia', '/articles/{articleId}/export', '/articles/{articleId}/proposed', '/articles/{articleId}/dossier'),
  ...asks('nadia', '/articles/{articleId}/revisions/1', '/articles/{articleId}/revisions/new'),
  ...asks('otto', '/review', '/review?claim={claimId}'),
  ...asks('nadia', '/sources', '/sources?source={sourceId}', '/sources/{sourceId}/snapshots'),
  ...asks('nadia', '/corrections-desk', '/corrections-desk?entry={correctionId}', '/corrections-desk?new=1'),
  ...asks('nadia', '/corrections-desk?report={reportId}', '/audit', '/audit?q=verdict', '/audit?event={seq}'),
  ...asks('ines', '/people', '/people/{personId}/hand-over', '/settings/newsroom', '/settings/reference'),
  ...asks('ines', '/settings/reference?q=mayor', '/settings/security'),
  ...asks('nadia', '/account', '/corrections', '/corrections?q=earlier+sum', '/corrections/{entry}'),
  ...asks('nadia', '/corrections/atom.xml', '/corrections/feed.json', '/corrections/feed.xml', '/corrections/policy'),
  ...asks('nadia', '/corrections/report', '/corrections/report/{receipt}'),
  ...asks('ines', '/settings/reference/export?facts=terms'),
  ...asks('otto', '/notices', '/api/v1/me', '/api/v1/me/notices', '/api/v1/people?q=kessler'),
  ...asks('nadia', '/api/v1/articles?limit=50', '/api/v1/articles?limit=50&q=of+the+year'),
  ...asks('nadia', '/api/v1/articles/{articleId}', '/api/v1/articles/{articleId}/claims'),
  ...asks('nadia', '/api/v1/articles/{articleId}/changes?since=0'),
  ...asks('nadia', '/api/v1/articles/{articleId}/conflicts', '/api/v1/articles/{articleId}/coverage'),
  ...asks('nadia', '/api/v1/articles/{articleId}/history', '/api/v1/claims/{claimId}'),
  ...asks('nadia', '/api/v1/articles/{articleId}/revisions', '/api/v1/articles/{articleId}/conflicts/dismissed'),
  ...asks('nadia', '/api/v1/articles/{articleId}/revisions/1/fates'),
  ...asks(
    'nadia',
    '/api/v1/claims/{claimId}/known',
    '/api/v1/claims/{claimId}/seen',
    '/api/v1/claims/{claimId}/comments',
  ),
  ...asks('nadia', '/api/v1/articles/{articleId}/seen', '/api/v1/claims/{claimId}/seen?similar=true'),
  ...asks('nadia', '/api/v1/articles/{articleId}/proposals', '/api/v1/claims/{claimId}/proposals'),
  ...asks('nadia', '/articles/{articleId}/edits', '/api/v1/articles/{articleId}/edits'),
  ...asks('nadia', '/api/v1/claims/{claimId}/verdicts', '/api/v1/claims/{claimId}/history'),
  ...asks('nadia', '/api/v1/corrections/{correctionId}/history'),
  ...asks('otto', '/api/v1/reviews'),
  ...asks('nadia', '/api/v1/sources?limit=50', '/api/v1/sources/{sourceId}', '/api/v1/reference'),
  ...asks('ines', '/api/v1/people/{personId}/hand-over', '/api/v1/audit/head'),
  ...asks('nadia', '/api/v1/audit?limit=50', '/api/v1/corrections?limit=50', '/api/v1/corrections/{correctionId}'),
  ...asks('nadia', '/api/v1/error-reports?limit=50', '/api/v1/error-reports/{reportId}'),
  // Common words, a rare one, and two letters that no index finds.
  ...asks('nadia', '/api/v1/search?q=council+paid', '/api/v1/search?q=Article+000003', '/api/v1/search?q=qx'),
  ...asks('nadia', '/api/ready', '/api/live/since?after=0'),
  // Of somebody new, and narrowed.
  ...asks('ruth', '/desk', '/articles?show=mine', '/articles/{articleId}', '/api/v1/me', '/api/v1/reviews'),
  ...asks('nadia', '/articles?show=due', '/articles?show=cleared', '/articles?show=all&section=Politics'),
  ...asks(
    'nadia',
    '/articles?owner=nobody',
    '/articles?owner={personId}',
    '/articles?of={personId}',
    '/articles/{articleId}/history?what=verdict',
  ),
  ...asks('nadia', '/audit?who={personId}', '/audit?who=system', '/audit?what=claim&article={articleId}'),
  ...asks(
    'nadia',
    '/audit?since=2026-01-01',
    '/api/v1/sources?unused=true&limit=50',
    '/api/v1/sources?mine=true&limit=50',
  ),
  ...asks('nadia', '/api/v1/articles/{articleId}/claims?part=BODY', '/api/v1/corrections?status=DRAFT&limit=50'),
  ...asks(
    'nadia',
    '/corrections?type=CORRECTION',
    '/corrections?section=Sport',
    '/corrections?from=2026-01&to=2026-01',
  ),
]

/** Lists of the API of which the page after the first is asked for as well. */
export const NEXT_PAGES: readonly Asked[] = [
  ...asks('nadia', '/api/v1/articles?limit=50', '/api/v1/articles/{articleId}/claims?limit=100'),
  ...asks('nadia', '/api/v1/articles/{articleId}/history?limit=50', '/api/v1/sources?limit=50'),
  ...asks('nadia', '/api/v1/audit?limit=50', '/api/v1/corrections?limit=10', '/api/v1/error-reports?limit=10'),
  ...asks('otto', '/api/v1/reviews?limit=50'),
]

/** What is read and not asked here, and why. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  '/': 'leads to another page',
  '/sign-in': 'asks how the newsroom is called',
  '/join/{token}': 'asks for one invitation by its digest',
  '/settings': 'leads to another page',
  '/articles/export': 'gives all that there is, row by row',
  '/audit/export': 'gives all that there is, row by row',
  '/corrections/{...elsewhere}': 'is not there',
  '/api/v1/openapi.json': 'asks the database nothing',
  '/api/health': 'asks the database nothing',
}

/** An address of a desk that was filled. */
export const addressAt = (address: string, filled: Filled): string =>
  address.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(filled[name as keyof Filled]))
