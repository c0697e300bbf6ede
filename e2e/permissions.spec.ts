import { expect } from '@playwright/test'
import { anySource, deskPages } from './desk-pages'
import { atDesk, read } from './people'
import type { Who } from './people'
import { test } from './story'

interface Document {
  paths: Record<
    string,
    Record<string, { parameters: { name: string; in: string }[]; requestBody?: { content: Record<string, unknown> } }>
  >
}

const NOBODYS = '00000000-0000-7000-8000-000000000000'

/** Every operation that the API describes, with an id that names nothing in its path. */
async function operations(request: Parameters<typeof read>[0]) {
  const { paths } = await read<Document>(request, '/api/v1/openapi.json')
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, NOBODYS),
      takesFile: 'application/octet-stream' in (requestBody?.content ?? {}),
    })),
  )
}

/** Words of the sample that no signed-out person may read. */
const SECRETS = [
  'bottomless',
  'Corvane',
  'A person at the bridges fund',
  'Committee paper',
  'Nadia Kessler',
  'Otto Varga',
]

test('a signed-out person gets 401 from every operation and no content from any page', async ({ request, browser }) => {
  const all = await operations(request)
  expect(all.length).toBeGreaterThan(30)
  for (const { method, path } of all) {
    const answer = await request.fetch(path, { method, ...(method !== 'GET' && { data: {} }) })
    expect(answer.status(), `${method} ${path}`).toBe(401)
  }
  const nadia = await atDesk(browser, 'nadia')
  const { items } = await read<{ items: { id: string }[] }>(nadia.request, '/api/v1/articles?q=tollgate')
  const me = await read<{ id: string }>(nadia.request, '/api/v1/me')
  const sourceId = await anySource(nadia)
  const pages = items.flatMap(({ id }) => deskPages({ articleId: id, number: '1', personId: me.id, sourceId }))
  expect(pages.length).toBeGreaterThan(15)
  for (const page of pages)
    for (const headers of [
      {},
      { rsc: '1' },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', rsc: '1' },
    ] as Record<string, string>[]) {
      const answer = await request.get(page, { headers, maxRedirects: 0 })
      const body = await answer.text()
      // What asks for a part of a page is first led to its address for parts.
      const end = await request.get(page, { headers })
      expect(`${end.url()} ${await end.text()}`, `${page} leads to the door`).toContain('/sign-in')
      for (const secret of SECRETS) expect(body, `${page} tells ${secret}`).not.toContain(secret)
    }
})

test('every change refuses fields it does not know and things that are not there', async ({ browser, request }) => {
  const ines = await atDesk(browser, 'ines')
  for (const { method, path, takesFile } of await operations(request)) {
    if (method === 'GET') continue
    const file = { data: Buffer.from('A pier'), headers: { 'content-type': 'application/octet-stream' } }
    const answer = takesFile
      ? await ines.request.fetch(`${path}?unknown=1`, { method, ...file })
      : await ines.request.fetch(path, { method, data: { unknown: { not: '' } } })
    expect([400, 404], `${method} ${path}: ${answer.status()}`).toContain(answer.status())
  }
  for (const data of [
    { token: { not: '' } },
    '{"__proto__":{"role":"ADMIN"},"headline":"x","text":"y"}',
    '{"headline":"\\ud800","text":"x"}',
    '{"headline":"a\\u0000b","text":"x"}',
  ]) {
    const answer = await ines.request.post('/api/v1/articles', {
      data,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status(), JSON.stringify(data)).toBe(400)
  }
})

test('a viewer changes nothing, an editor does not review, a reviewer does not look after people', async ({
  browser,
}) => {
  const desk = Object.fromEntries(
    await Promise.all(
      (['vera', 'nadia', 'otto'] as Who[]).map(async (who) => [who, await atDesk(browser, who)] as const),
    ),
  ) as Record<Who, Awaited<ReturnType<typeof atDesk>>>
  const { items } = await read<{ items: { id: string; slug: string }[] }>(
    desk.vera.request,
    '/api/v1/articles?q=tollgate',
  )
  const article = items.find(({ slug }) => slug.startsWith('tollgate'))
  const claims = await read<{ items: { id: string; status: string; version: number }[] }>(
    desk.vera.request,
    `/api/v1/articles/${article?.id}/claims`,
  )
  const suggested = claims.items.find(({ status }) => status === 'SUGGESTED')
  const waiting = claims.items.find(({ status }) => status === 'IN_REVIEW')
  const post = (who: Who, path: string, data: object) => desk[who].request.post(path, { data })

  expect((await post('vera', `/api/v1/claims/${suggested?.id}/accept`, { version: suggested?.version })).status()).toBe(
    403,
  )
  expect((await post('vera', '/api/v1/articles', { headline: 'A', text: 'B' })).status()).toBe(403)
  const approval = { version: waiting?.version, decision: 'APPROVE' }
  expect((await post('nadia', `/api/v1/claims/${waiting?.id}/reviews`, approval)).status()).toBe(403)
  await desk.otto.goto('/people')
  await expect(desk.otto.getByRole('button', { name: /^Invite/ })).toHaveCount(0)
  expect((await desk.vera.goto(`/articles/${NOBODYS}`))?.status()).toBe(404)
  await desk.vera.goto(`/articles/${article?.id}`)
  await expect(desk.vera.getByText('You read this desk; an editor decides.')).toBeVisible()
})

test('another site can’t make a signed-in browser change anything', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const answer = await nadia.request.post('/api/v1/articles', {
    data: { headline: 'Planted', text: 'Planted.' },
    headers: { origin: 'https://evil.example' },
  })
  expect(answer.status()).toBe(403)
})

test('the same request sent twice makes one article; the same key with another body is refused', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const headers = { 'idempotency-key': `story-${Date.now()}` }
  const data = { headline: 'Sent twice', text: 'It was sent twice on 3 March 2026.' }
  const [one, two] = await Promise.all([0, 1].map(() => nadia.request.post('/api/v1/articles', { data, headers })))
  expect([one?.status(), two?.status()]).toEqual([201, 201])
  expect(await one?.json()).toEqual(await two?.json())
  const other = await nadia.request.post('/api/v1/articles', { data: { ...data, headline: 'Another' }, headers })
  expect(other.status()).toBe(422)
})
