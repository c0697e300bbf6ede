import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { holdUp } from '@/lib/auth/held-up'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { config, proxy } from '@/proxy'

const post = (path: string, headers: Record<string, string>) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { method: 'POST', headers }))

describe('a form', () => {
  test.each([
    ['/sign-in', { 'sec-fetch-site': 'cross-site' }, 403],
    ['/people', { 'sec-fetch-site': 'same-site' }, 403],
    ['/people', { 'sec-fetch-site': 'same-origin', 'content-length': '100' }, 200],
    ['/sign-in', { 'content-length': '20001' }, 413],
    ['/join/token', { 'content-length': '2000000' }, 413],
    ['/articles/new', { 'content-length': '2000000' }, 200],
    ['/articles/new', { 'content-length': '4000001' }, 413],
    ['/sign-in', { 'transfer-encoding': 'chunked' }, 411],
  ])('at %s with %j is answered %i', async (path, headers, status) => {
    expect((await post(path, headers)).status).toBe(status)
  })
})

test('a refused form has the policy of a page', async () => {
  const { headers } = await post('/sign-in', { 'sec-fetch-site': 'cross-site' })
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

test('every address that could be answered with a page goes through here, those that only look like a file too', () => {
  const through = (path: string) => new RegExp(`^${config.matcher}$`).test(path)
  for (const path of ['/', '/articles', '/favicon.ico', '/iconic', '/robots', '/icon.svg/x', '/correctionsdesk'])
    expect(through(path), path).toBe(true)
  for (const path of ['/icon.svg', '/robots.txt', '/corrections', '/corrections/1-x', '/api/x', '/_next/x'])
    expect(through(path), path).toBe(false)
})

test('a page is asked for by no other method', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
    const answer = await proxy(new NextRequest('http://127.0.0.1:3000/desk', { method }))
    expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, POST, OPTIONS'])
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  }
})

describe('a form that Next could not read', () => {
  const REFERENCE = '{"id":"7f","bound":"$@1"}'
  const sent = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const request = new NextRequest('http://127.0.0.1:3000/sign-in', { method: 'POST', body, headers })
    return (await proxy(request)).status
  }
  const whole = { $ACTION_REF_1: '', '$ACTION_1:0': REFERENCE, '$ACTION_1:1': '[{"done":null}]', $ACTION_KEY: 'k1' }

  test.each([
    ['multipart/form-data; boundary=x', 'garbage'],
    ['multipart/form-data', 'garbage'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nno end'],
  ])('%s with “%s” is answered 400', async (type, body) => {
    const headers = { 'content-type': type }
    const answer = await proxy(new NextRequest('http://127.0.0.1:3000/desk', { method: 'POST', body, headers }))
    expect([answer.status, await answer.text()]).toEqual([
      400,
      'This form can’t be read. Load the page again, and send it once more.',
    ])
  })

  test('one with its hidden fields as the page gave them comes through, whatever was typed', async () => {
    expect(await sent({ ...whole, email: 'a', password: '[[[ $@9 {' })).toBe(200)
    expect(await sent({ 0: '["$K1"]', '1_email': 'a' }, { 'next-action': '7f' })).toBe(200)
    expect(await sent({ email: 'a' })).toBe(200)
  })

  test.each([
    ['without what it points at', { $ACTION_REF_1: '', '$ACTION_1:0': REFERENCE }],
    ['without what it is for', { $ACTION_REF_1: '' }],
    ['too deep', { ...whole, '$ACTION_1:1': '['.repeat(5_000) + ']'.repeat(5_000) }],
    ['that are no JSON', { ...whole, '$ACTION_1:0': '{"id":' }],
  ])('one with hidden fields %s is answered 400', async (_what, fields) => {
    expect(await sent(fields)).toBe(400)
  })

  test('nor what a script calls an action with', async () => {
    expect(await sent({ 0: '[[[' }, { 'next-action': '7f' })).toBe(400)
    expect(await sent({ 0: '["$@4"]' }, { 'next-action': '7f' })).toBe(400)
    const headers = { 'next-action': '7f', 'content-type': 'text/plain;charset=UTF-8' }
    const call = (body: string) => proxy(new NextRequest('http://127.0.0.1:3000/desk', { method: 'POST', body, headers })) // prettier-ignore
    for (const spoiled of ['[[[', 'null', '"$F1"', '["$@9"]', '']) expect((await call(spoiled)).status).toBe(400)
    expect(await sent({ a: 'b' }, { 'next-action': '7f' })).toBe(400)
    expect((await call('[]')).status).toBe(200)
  })
})

test('a browser whose person asked for too many pages is told so, and how long to wait; others go on', async () => {
  holdUp('hers', 42)
  const asked = (cookie: string, path = '/desk', method = 'GET') =>
    proxy(
      new NextRequest(`http://127.0.0.1:3000${path}`, { method, headers: { cookie: `${sessionCookieName()}=${cookie}`, 'sec-fetch-dest': 'empty' } }), // prettier-ignore
    )
  const answer = await asked('hers')
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
    429,
    '42',
    'private, no-store',
  ])
  const page = await answer.text()
  expect(page).toContain('Too many pages at once.')
  expect(page).toContain('at most 600 calls of one person in a minute')
  expect((await asked('another')).status).toBe(200)
  expect((await asked('hers', '/sign-in')).status).toBe(200)
  expect((await asked('hers', '/people', 'POST')).status).toBe(200)
})
