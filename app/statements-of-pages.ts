interface Page {
  /** With what stands in it; what is in braces is filled in by the test. */
  address: string
  /** Ines, for whom nothing waits; Nadia and Otto, for whom much does; or nobody, at the doors. */
  as: 'Ines' | 'Nadia' | 'Otto' | 'nobody'
  /** Those of its title too. The session is not among them, and the frame around the page is a row of its own. */
  statements: number
  load: () => Promise<{ default: (props: never) => unknown; generateMetadata?: (props: never) => unknown }>
}

const page = (address: string, load: Page['load'], counts: Partial<Record<Page['as'], number>>): Page[] =>
  (Object.entries(counts) as [Page['as'], number][]).map(([as, statements]) => ({ address, as, statements, load }))

const desk = () => import('@/app/(newsroom)/desk/page')
const galley = () => import('@/app/(newsroom)/articles/[articleId]/page')
const articles = () => import('@/app/(newsroom)/articles/page')
const sources = () => import('@/app/(newsroom)/sources/page')
const corrections = () => import('@/app/(newsroom)/corrections-desk/page')
const review = () => import('@/app/(newsroom)/review/page')
const audit = () => import('@/app/(newsroom)/audit/page')
const reference = () => import('@/app/(newsroom)/settings/reference/page')
const join = () => import('@/app/(account)/join/[token]/page')

/** Every page, with what may stand in its address where that asks for more, and how many statements it is. */
export const PAGES: readonly Page[] = [
  ...page('/', () => import('@/app/page'), { Ines: 0, nobody: 0 }),
  ...page('/sign-in', () => import('@/app/(account)/sign-in/page'), { nobody: 1, Ines: 0 }),
  ...page('/join/{token}', join, { nobody: 2 }),
  ...page('/desk', desk, { Ines: 22, Nadia: 25, Otto: 22 }),
  ...page('/articles', articles, { Ines: 9, Nadia: 9 }),
  ...page('/articles?q=wall', articles, { Ines: 9 }),
  ...page('/articles?show=mine', articles, { Nadia: 9 }),
  ...page('/articles?owner={personId}', articles, { Ines: 9 }),
  ...page('/articles?of={personId}', articles, { Ines: 10 }),
  ...page('/articles/new', () => import('@/app/(newsroom)/articles/new/page'), { Ines: 0 }),
  ...page('/articles/{articleId}', galley, { Ines: 21, Nadia: 21 }),
  ...page('/articles/{articleId}?known=1', galley, { Ines: 25 }),
  ...page('/articles/{articleId}?claim=3', galley, { Ines: 21 }),
  ...page('/articles/{articleId}/history', () => import('@/app/(newsroom)/articles/[articleId]/history/page'), {
    Ines: 10,
  }),
  ...page('/articles/{articleId}/dossier', () => import('@/app/(newsroom)/articles/[articleId]/dossier/page'), {
    Ines: 14,
  }),
  ...page('/articles/{articleId}/edits', () => import('@/app/(newsroom)/articles/[articleId]/edits/page'), {
    Ines: 7,
  }),
  ...page('/articles/{articleId}/proposed', () => import('@/app/(newsroom)/articles/[articleId]/proposed/page'), {
    Ines: 8,
  }),
  ...page(
    '/articles/{articleId}/revisions/new',
    () => import('@/app/(newsroom)/articles/[articleId]/revisions/new/page'),
    {
      Ines: 5,
    },
  ),
  ...page(
    '/articles/{articleId}/revisions/{number}',
    () => import('@/app/(newsroom)/articles/[articleId]/revisions/[number]/page'),
    { Ines: 4 },
  ),
  ...page('/review', review, { Ines: 13, Otto: 13 }),
  ...page('/review?claim={claimId}', review, { Otto: 13 }),
  ...page('/notices', () => import('@/app/(newsroom)/notices/page'), { Ines: 1 }),
  ...page('/sources', sources, { Ines: 11, Nadia: 10 }),
  ...page('/sources?source={sourceId}', sources, { Ines: 11 }),
  ...page('/sources/{sourceId}/snapshots', () => import('@/app/(newsroom)/sources/[sourceId]/snapshots/page'), {
    Ines: 2,
  }),
  ...page('/corrections-desk', corrections, { Ines: 4, Nadia: 4 }),
  ...page('/corrections-desk?entry={correctionId}', corrections, { Ines: 10 }),
  ...page('/corrections-desk?entry={draftId}', corrections, { Nadia: 10 }),
  ...page('/corrections-desk?report={reportId}', corrections, { Nadia: 5 }),
  ...page('/corrections-desk?new=1', corrections, { Nadia: 5 }),
  ...page('/corrections-desk?article={articleId}', corrections, { Nadia: 5 }),
  ...page('/corrections-desk?claim={claimId}', corrections, { Nadia: 6 }),
  ...page('/audit', audit, { Ines: 6, Nadia: 6 }),
  ...page('/audit?q=verdict', audit, { Ines: 5 }),
  ...page('/audit?who={personId}', audit, { Ines: 6 }),
  ...page('/audit?event={seq}&cursor=2', audit, { Ines: 7 }),
  ...page('/audit?held={held}', audit, { Ines: 7 }),
  ...page('/people', () => import('@/app/(newsroom)/people/page'), { Ines: 13 }),
  ...page('/people/{personId}/hand-over', () => import('@/app/(newsroom)/people/[personId]/hand-over/page'), {
    Ines: 13,
  }),
  ...page('/settings', () => import('@/app/(newsroom)/settings/page'), { Ines: 0 }),
  ...page('/settings/newsroom', () => import('@/app/(newsroom)/settings/newsroom/page'), { Ines: 1 }),
  ...page('/settings/reference', reference, { Ines: 7, Nadia: 7 }),
  ...page('/settings/reference?q=mayor', reference, { Ines: 7 }),
  ...page('/settings/reference?change={termId}', reference, { Otto: 9 }),
  ...page('/settings/security', () => import('@/app/(newsroom)/settings/security/page'), { Ines: 4 }),
  ...page('/account', () => import('@/app/(newsroom)/account/page'), { Ines: 2 }),
]

interface Route {
  address: string
  statements: number
  status?: number
  /** In the place of the entry that is there. */
  entry?: string
  load: () => Promise<{ GET: (request: Request, context: never) => Response | Promise<Response> }>
}

const readers = () => import('@/app/(public)/corrections/route')
const entry = () => import('@/app/(public)/corrections/[entry]/route')
const report = () => import('@/app/(public)/corrections/report/route')
const receipt = () => import('@/app/(public)/corrections/report/[receipt]/route')
const facts = () => import('@/app/(newsroom)/settings/reference/export/route')

/** Every route that is read and is no call of the API: what readers get, files, and what a watcher asks. */
export const ROUTES: readonly Route[] = [
  { address: '/corrections', statements: 6, load: readers },
  { address: '/corrections?q=ferry', statements: 7, load: readers },
  { address: '/corrections?type=CORRECTION', statements: 6, load: readers },
  { address: '/corrections/{entry}', statements: 4, load: entry },
  { address: '/corrections/{entry}', entry: '1', statements: 2, status: 308, load: entry },
  { address: '/corrections/{entry}', entry: '900', statements: 4, status: 404, load: entry },
  {
    address: '/corrections/{...elsewhere}',
    statements: 2,
    status: 404,
    load: () => import('@/app/(public)/corrections/[...elsewhere]/route'),
  },
  { address: '/corrections/atom.xml', statements: 5, load: () => import('@/app/(public)/corrections/atom.xml/route') },
  {
    address: '/corrections/feed.json',
    statements: 5,
    load: () => import('@/app/(public)/corrections/feed.json/route'),
  },
  { address: '/corrections/feed.xml', statements: 5, load: () => import('@/app/(public)/corrections/feed.xml/route') },
  { address: '/corrections/policy', statements: 2, load: () => import('@/app/(public)/corrections/policy/route') },
  { address: '/corrections/report', statements: 2, load: report },
  { address: '/corrections/report/{receipt}', statements: 3, load: receipt },
  { address: '/articles/export', statements: 4, load: () => import('@/app/(newsroom)/articles/export/route') },
  {
    address: '/articles/{articleId}/export',
    statements: 4,
    load: () => import('@/app/(newsroom)/articles/[articleId]/export/route'),
  },
  { address: '/audit/export', statements: 3, load: () => import('@/app/(newsroom)/audit/export/route') },
  // Two pages of a hundred.
  { address: '/settings/reference/export?facts=terms', statements: 4, load: facts },
  { address: '/settings/reference/export?facts=events', statements: 2, load: facts },
  { address: '/api/v1/openapi.json', statements: 0, load: () => import('@/app/api/v1/openapi.json/route') },
  { address: '/api/health', statements: 0, load: () => import('@/app/api/health/route') },
  {
    address: '/api/live/since?after=0',
    statements: 1,
    load: () => import('@/app/api/live/since/route'),
  },
  { address: '/api/ready', statements: 2, load: () => import('@/app/api/ready/route') },
]

/** Around every page of the desk: the badges of the rail, and where the desk is. */
export const FRAME = { load: () => import('@/app/(newsroom)/layout'), statements: 8 }

/** What is read and asks the database nothing of its own, or is the framework's; why it is in neither list. */
export const QUIET: Readonly<Record<string, string>> = {
  '/gallery': 'primitives, under npm run dev and in stories alone',
  '/gallery/blank': 'as the gallery',
  '/corrections/fonts/{file}': 'read from the packages when the app is built',
  '/corrections/readers.css': 'read from the build',
  '/api/live': 'a stream without an end; what it asks for a change is counted in lib/live/feed.test.ts',
  '/api/auth/{...nextauth}': 'next-auth’s own doors: its page of a session is a statement of sign-in, tested there',
}
