import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
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
