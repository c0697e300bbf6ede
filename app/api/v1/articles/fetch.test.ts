import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { LIMITS } from '@/lib/domain/limits'
import type { Intake } from '@/lib/intake/intake-block'
import { ask } from '@/lib/testing/api'
import { newspaperPage } from '@/lib/testing/newspaper-page'
import { ines, ruth, vera } from '@/lib/testing/people'
import type { Site } from '@/lib/testing/site'
import { siteOf } from '@/lib/testing/site'
import { securityEvents } from '@/lib/queries/people/security-events'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

const FETCH = 'POST /articles/fetch'
const PAGES: Partial<Record<string, [number, Record<string, string>, string]>> = {
  '/ferry': [200, { 'content-type': 'text/html' }, newspaperPage()],
  '/moved': [302, { location: '/ferry' }, ''],
  '/film': [200, { 'content-type': 'video/mp4' }, 'x'],
  '/inside': [302, { location: 'http://169.254.169.254/' }, ''],
}

let courier: Site
const at = (path: string) => `http://${courier.pair}${path}`

beforeAll(async () => {
  courier = await siteOf(({ url }, response) => {
    const [status, headers, body] = PAGES[url ?? ''] ?? [404, {}, '']
    response.writeHead(status, headers).end(body)
  })
  vi.stubEnv('GALLEY_FETCH_ALLOW', courier.pair)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await courier.close()
})

type Fetched = Intake & { address: string; redirects: number; size: number; language: string | null }

test('Nadia gives an address and gets the article that stands there; she brings it in, and it says where it is from', async () => {
  const page = await ask<Fetched>(FETCH, { given: { address: at('/moved') } })
  expect(page).toMatchObject({
    address: at('/ferry'),
    redirects: 1,
    size: Buffer.byteLength(newspaperPage()),
    language: 'en-GB',
  })
  const blocks = page.blocks.map((block) => ({ ...block }))
  const { article } = await ask<{ article: ArticleDetail }>('POST /articles', {
    given: { blocks, fetchedFrom: page.address, url: page.address },
  })
  const { revision, revisions, url } = await ask<ArticleDetail>('GET /articles/{articleId}', {
    given: { articleId: article.id },
  })
  expect([url, revision.address, revisions[0]?.address]).toEqual([page.address, page.address, page.address])
  const { items } = await ask<{ items: { says: string }[] }>('GET /articles/{articleId}/history', {
    given: { articleId: article.id },
  })
  // The host alone: what is behind it may open a page that is not public.
  expect(JSON.stringify(items)).toContain('from 127.0.0.1')
  expect(JSON.stringify(items)).not.toContain('/ferry')
})

test('each refusal has its sentence: a private address is told to admins too', async () => {
  const refused = async (address: string, status: number, sentence: string) => {
    const { detail } = await ask<{ detail: string }>(FETCH, { given: { address }, status })
    expect(detail).toContain(sentence)
  }
  await refused('http://10.0.4.12/draft/882', 422, 'inside a private network')
  await refused(at('/inside'), 422, 'inside a private network')
  await refused(at('/gone'), 422, 'there is no such page (404)')
  await refused(at('/film'), 415, 'no page but something else (video/mp4)')
  await refused('ftp://courier.example/', 422, 'begin with https://')
  await refused('nonsense', 422, 'no web address')
  const { items } = await securityEvents(await ines(), {})
  expect(items).toContainEqual(
    expect.objectContaining({ label: 'An address inside a network given to be fetched', count: 2 }),
  )
})

test('a viewer may not, and nobody may ask without end', async () => {
  await ask(FETCH, { given: { address: at('/ferry') }, as: await vera(), status: 403 })
  expect(courier.asked.length).toBeGreaterThan(0)
  const before = courier.asked.length
  await ask(FETCH, { given: { address: '' }, status: 400 })
  for (let time = 0; time < LIMITS.fetches.most; time++)
    await ask(FETCH, { given: { address: 'nonsense' }, as: await ruth(), status: 422 })
  await ask(FETCH, { given: { address: at('/ferry') }, as: await ruth(), status: 429 })
  expect(courier.asked).toHaveLength(before)
})
