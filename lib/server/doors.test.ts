import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { nadia } from '@/lib/testing/people'
import { changeRoute, readRoute } from './route-handler'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))

const Echo = z.object({ text: z.string() })
const door = changeRoute(z.strictObject({ thingId: z.uuid(), text: z.string() }), Echo, ({ input }) =>
  Promise.resolve({ text: input.text }),
)
const THING = '01900000-0000-7000-8000-000000000001'
const HOME = 'http://127.0.0.1:3000'

interface Sent {
  body?: BodyInit
  headers?: Record<string, string>
  thingId?: string
}

/** Nadia sends this to the door. */
async function send({ body = '{"text":"a"}', headers = {}, thingId = THING }: Sent = {}) {
  signedIn.actor = await nadia()
  const request = new Request(`${HOME}/api/v1/things/x`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
  const response = await door(request, { params: Promise.resolve({ thingId }) })
  return { status: response.status, json: (await response.json()) as Record<string, unknown> }
}

test('what is right comes through', async () => {
  expect(await send()).toEqual({ status: 200, json: { text: 'a' } })
  expect((await send({ headers: { 'content-type': 'application/merge-patch+json; charset=utf-8' } })).status).toBe(200)
})

test('one name in two objects, and as a value, is no name twice', async () => {
  const several = changeRoute(z.strictObject({ thingId: z.uuid(), text: z.json() }), Echo, () =>
    Promise.resolve({ text: 'taken' }),
  )
  const body = '{"text":[{"a":"a","b":{"a":"b"}},{"a":",\\\\"},["a","a"],"a",{},[]]}'
  const request = new Request(`${HOME}/api/v1/things/x`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  signedIn.actor = await nadia()
  expect((await several(request, { params: Promise.resolve({ thingId: THING }) })).status).toBe(200)
})

const deep = (levels: number) => `{"text":${'['.repeat(levels)}${']'.repeat(levels)}}`

describe('malformed, so 400', () => {
  test.each([
    ['a filter of the database for a text', '{"text":{"not":""}}'],
    ['a list for a text', '{"text":["a"]}'],
    ['a field that nobody asked for', '{"text":"a","role":"ADMIN"}'],
    ['__proto__', '{"text":"a","__proto__":{"role":"ADMIN"}}'],
    ['__proto__ further in', '{"text":{"__proto__":{"role":"ADMIN"}}}'],
    ['constructor', '{"text":"a","constructor":{"prototype":{"role":"ADMIN"}}}'],
    ['half of a surrogate pair', '{"text":"a\\ud800"}'],
    ['half of a surrogate pair in a key', '{"text":"a","\\udc00":1}'],
    ['a NUL', '{"text":"a\\u0000"}'],
    ['JSON as deep as a well', deep(100_000)],
    ['JSON a little too deep', deep(17)],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['no JSON', '{'],
    ['what the address already says', `{"text":"a","thingId":"${THING}"}`],
  ])('%s', async (_what, body) => {
    expect((await send({ body })).status).toBe(400)
  })

  test.each([
    ['{"text":"a","text":"b"}', 'text'],
    ['{"text":"a", "\\u0074ext" : "a"}', 'text'],
    ['{"text":{"title":"a","url":[{"a":1},{"b":"\\"}","c":1,"b":2}]}}', 'text.url.1.b'],
    ['{"other":{"a":1,"a":1},"text":"a"}', 'other.a'],
    ['{"text":"a","":1,"":2}', ''],
    [`{"text":${'[{"a":'.repeat(50_000)}{"b":1,"b":2}${'}]'.repeat(50_000)}}`, `text${'.0.a'.repeat(24)}…`],
  ])('a name twice in one object, which is named: %.60s', async (body, name) => {
    const { status, json } = await send({ body })
    expect(status).toBe(400)
    expect(json['detail']).toBe(`${name} is given twice.`)
    expect(json['errors']).toEqual([{ path: name, message: 'It is given twice.' }])
  })

  test('bytes that are no UTF-8', async () => {
    expect((await send({ body: new Uint8Array([0x7b, 0xff, 0x7d]) })).status).toBe(400)
  })

  test.each(['', 'a b', 'ключ', 'x'.repeat(201)])('the Idempotency-Key “%s”', async (key) => {
    const encoded = encodeURIComponent(key) === key || key.includes(' ') ? key : 'a\u00e9'
    expect((await send({ headers: { 'idempotency-key': encoded } })).status).toBe(400)
  })
})

describe('too large, so 413', () => {
  test('a body whose length nobody told is counted while it comes, and not read to its end', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++
        controller.enqueue(new Uint8Array(100_000))
      },
    })
    expect((await send({ body: endless })).status).toBe(413)
    expect(pulled).toBeLessThan(60)
  })
})

test('another type than JSON is 415', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])
    expect((await send({ headers: { 'content-type': type } })).status).toBe(415)
})

test('an id that is none is missing, like one that names nothing', async () => {
  for (const thingId of ['x', '../people', `${THING}0`, "' OR 1=1 --"])
    expect((await send({ thingId })).status).toBe(404)
})

describe('a change that another site’s page asks for is 403', () => {
  test.each([
    ['its origin', { origin: 'https://evil.example' }],
    ['an origin that hides', { origin: 'null' }],
    ['our address as a part of its own', { origin: 'http://127.0.0.1:3000.evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:3001' }],
    ['no origin, but a browser that says so', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a forwarded host of its own', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
  ])('%s', async (_what, headers) => {
    expect((await send({ headers })).status).toBe(403)
  })

  test('our own page’s and a program’s come through', async () => {
    expect((await send({ headers: { origin: HOME, 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
    expect((await send()).status).toBe(200)
  })
})

describe('a reading', () => {
  const list = readRoute(z.strictObject({ q: z.string().optional() }), Echo, ({ input }) =>
    Promise.resolve({ text: input.q ?? '' }),
  )
  const read = async (query: string) => {
    signedIn.actor = await nadia()
    return list(new Request(`${HOME}/api/v1/things?${query}`), { params: Promise.resolve(undefined) })
  }

  test.each(['q=a&q=b', 'q[not]=', 'q.not=', 'other=1', '__proto__=1', 'q=a%00b'])('refuses ?%s', async (query) => {
    expect((await read(query)).status).toBe(400)
  })

  test('is nobody else’s to keep', async () => {
    const response = await read('q=a')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await response.json()).toEqual({ text: 'a' })
  })
})
