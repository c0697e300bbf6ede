import type { IncomingMessage, ServerResponse } from 'node:http'

interface Arrival {
  request: IncomingMessage
  response: ServerResponse
}

/** No page of ours is below these; what Next says there of an address that is none runs nothing. */
const NO_PAGES = /^\/(api|_next)(\/|$)/
const NOTHING_RUNS =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** `fetch` can’t express these methods, and Next fails on them. They get the 405 of any other method that a route doesn’t take. */
const BEYOND_FETCH = /^(trace|track|connect)$/i
const TWO_YEARS = 'max-age=63072000'
const SECOND_MS = 1_000
/** So long other work has the database to itself. */
const BETWEEN_MS = 50

/** Whether people reach the desk by https alone: then browsers are told never to try anything else. */
const isSecure = () => (process.env['GALLEY_ORIGIN'] ?? process.env['NEXTAUTH_URL'] ?? '').startsWith('https://')

/**
 * The address with each broken escape taken for the letters that it is made of, so that it names nothing, as any other address that is
 * none. Next breaks at such a path before any page, door or policy of ours is asked.
 */
function readable(url: string): string {
  const [path = '', ...query] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}

/**
 * Before Next sees a call. Next writes the socket's address into X-Forwarded-For only where the caller wrote none: where no proxy
 * of ours is in front, what a caller wrote there is taken away, so that nobody can borrow an address. Every answer, of files and
 * of addresses that are none too, gets the headers that no route can forget.
 */
function onArrival({ request, response }: Arrival): void {
  if (!(Number(process.env['GALLEY_TRUST_PROXY'] ?? 0) > 0)) delete request.headers['x-forwarded-for']
  request.url = readable(request.url ?? '/')
  if (BEYOND_FETCH.test(request.method ?? '')) {
    request.method = 'PUT'
    request.url = '/api/health'
  }
  if (isSecure()) response.setHeader('strict-transport-security', TWO_YEARS)
  if (!NO_PAGES.test(request.url ?? '')) return
  response.setHeader('content-security-policy', NOTHING_RUNS)
  response.setHeader('x-content-type-options', 'nosniff')
}

let isUnderWay = false
let hasFailed = false

/** Not while the last time is still under way; of what fails again and again only the first time is told. */
async function onlyOnce(work: () => Promise<void>, tell: (error: unknown) => void): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  try {
    await work()
    hasFailed = false
  } catch (error) {
    if (!hasFailed) tell(error)
    hasFailed = true
  } finally {
    isUnderWay = false
  }
}

/** Until those from before there were keys are done; again a while later where the database is away. */
function keyOldArticles(some: () => Promise<boolean>): void {
  const again = (after: number) => setTimeout(() => void next(), after).unref()
  const next = async () => {
    try {
      if (await some()) again(BETWEEN_MS)
    } catch {
      again(60 * SECOND_MS)
    }
  }
  again(SECOND_MS)
}

export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  // Before anybody is answered: a setting that says nothing is told here, and not by one page after the other.
  const { poolSettings } = await import('@/lib/db/pool-settings')
  poolSettings(process.env)
  const { consoleAsLog } = await import('@/lib/server/console-as-log')
  if (process.env.NODE_ENV === 'production') consoleAsLog()
  const { subscribe } = await import('node:diagnostics_channel')
  subscribe('http.server.request.start', (message) => {
    onArrival(message as Arrival)
  })
  const { keyArticles } = await import('@/lib/use-cases/articles/key-articles')
  keyOldArticles(keyArticles)
  const { publishDue } = await import('@/lib/use-cases/corrections/publish-due')
  const { log } = await import('@/lib/server/log')
  const { workOff, worksElsewhere } = await import('@/lib/jobs/work-off')
  const jobsWait = (error: unknown) => {
    log.error({ err: error }, 'what is to be done later waits')
  }
  if (!worksElsewhere()) workOff(jobsWait).catch(jobsWait)
  setInterval(
    () =>
      void onlyOnce(publishDue, (error) => {
        log.error({ err: error }, 'what is due for readers waits')
      }),
    SECOND_MS,
  ).unref()
}
