import { beforeAll, expect, test, vi } from 'vitest'
import { OPERATIONS } from '@/app/api/v1/openapi.json/operations'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { ask, bring, move } from '@/lib/testing/api'
import { foundBy } from '@/lib/testing/checked'
import { published, reportOf } from '@/lib/testing/corrections'
import { ines, nadia } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

/** Every call that reads, and how many statements its answer is; the session is one more. */
const READS: [path: string, statements: number][] = [
  ['/articles', 3],
  ['/articles/{articleId}', 5],
  ['/articles/{articleId}/changes', 7],
  ['/articles/{articleId}/claims', 6],
  ['/articles/{articleId}/conflicts', 7],
  ['/articles/{articleId}/conflicts/dismissed', 7],
  ['/articles/{articleId}/coverage', 3],
  ['/articles/{articleId}/edits', 2],
  ['/articles/{articleId}/history', 5],
  ['/articles/{articleId}/proposals', 3],
  ['/articles/{articleId}/revisions', 2],
  ['/articles/{articleId}/seen', 2],
  ['/articles/{articleId}/revisions/{number}/fates', 2],
  ['/audit', 3],
  ['/audit/head', 1],
  ['/claims/{claimId}', 6],
  ['/claims/{claimId}/comments', 2],
  ['/claims/{claimId}/history', 5],
  ['/claims/{claimId}/known', 3],
  ['/claims/{claimId}/proposals', 1],
  ['/claims/{claimId}/seen', 3],
  ['/claims/{claimId}/verdicts', 2],
  ['/corrections', 2],
  ['/corrections/{correctionId}', 6],
  ['/corrections/{correctionId}/history', 3],
  ['/error-reports', 1],
  ['/error-reports/{reportId}', 1],
  ['/reviews', 7],
  ['/me', 7],
  ['/me/notices', 1],
  ['/people', 1],
  ['/people/{personId}/hand-over', 12],
  ['/reference', 5],
  ['/search', 10],
  ['/sources', 2],
  ['/sources/{sourceId}', 5],
]

let given: Record<string, string>

beforeAll(async () => {
  const { article, claims } = await bring()
  const claimId = claims.find(({ text }) => text === '£4.3 million')?.id ?? ''
  await move('POST /claims/{claimId}/accept', claimId)
  const { evidence } = await foundBy(await nadia(), claimId)
  const [row] = evidence
  const sourceId = row?.hidden === false ? row.source.id : ''
  const { id: correctionId } = await published()
  const reportId = await reportOf(article.id)
  given = {
    number: '1',
    articleId: article.id,
    claimId,
    sourceId,
    correctionId,
    reportId,
    personId: (await nadia()).id,
    q: 'sea',
    since: '1',
  }
  // The process has the facts of the desk, as it does from its first question on.
  await articleConflicts(article.id, await nadia())
})

test('every call that reads is in the list', () => {
  const there = OPERATIONS.filter(({ method }) => method === 'GET').map(({ path }) => path)
  expect(READS.map(([path]) => path).sort()).toEqual(there.sort())
})

test.each(READS)('GET %s: %i statements', async (path, count) => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const asked = [...names, ...(path === '/search' ? ['q'] : []), ...(path.endsWith('/changes') ? ['since'] : [])]
  const as = await ines()
  const call = { as, given: Object.fromEntries(asked.map((name) => [name, given[name]])) }
  const { statements } = await statementsOf(() => ask(`GET ${path}`, call))
  // How many calls somebody makes is counted every twentieth time.
  const own = statements.filter(({ sql }) => !sql.includes('throttles'))
  expect([path, own.length]).toEqual([path, count])
})
