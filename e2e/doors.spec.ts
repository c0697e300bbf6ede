import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf } from './builders'
import { sql } from './database'
import { atDesk, PASSWORD, read } from './people'
import { test } from './story'

const COOKIE = 'next-auth.session-token'

interface Knock {
  email?: string
  password?: string
  callbackUrl?: string
  headers?: Record<string, string>
}

interface LogPage {
  items: { seq: number }[]
  next: string | null
}

/** Knocks at next-auth's own door, as a program does. */
async function knock(request: APIRequestContext, given: Knock = {}): Promise<APIResponse> {
  const { email = 'vera@galley.example', password = PASSWORD, callbackUrl = '/', headers = {} } = given
  const { csrfToken } = await read<{ csrfToken: string }>(request, '/api/auth/csrf')
  const form = { csrfToken, email, password, callbackUrl, json: 'true' }
  return request.post('/api/auth/callback/credentials', { form, headers, maxRedirects: 0 })
}

async function sessionIn(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState()
  return cookies.find(({ name }) => name === COOKIE)?.value ?? ''
}

test.describe('next-auth’s own door', () => {
  test('a session that somebody planted is not the one that Vera gets', async ({ playwright, baseURL }) => {
    const { hostname: domain } = new URL(baseURL ?? '')
    const planted = { name: COOKIE, value: 'planted', domain, path: '/', expires: -1 }
    const storageState = {
      cookies: [{ ...planted, httpOnly: true, secure: false, sameSite: 'Lax' as const }],
      origins: [],
    }
    const vera = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState })
    expect((await knock(vera)).status()).toBe(200)
    expect(await sessionIn(vera)).not.toBe('planted')
    await read(vera, '/api/v1/me')
    await vera.dispose()
  })

  test('signing in again ends the session before; signing out ends this one', async ({ playwright, baseURL }) => {
    const vera = await playwright.request.newContext({ baseURL: baseURL ?? '' })
    const withCookie = async (value: string) =>
      (await playwright.request.newContext({ baseURL: baseURL ?? '' })).get('/api/v1/me', {
        headers: { cookie: `${COOKIE}=${value}` },
      })
    await knock(vera)
    const first = await sessionIn(vera)
    expect((await withCookie(first)).status()).toBe(200)
    await knock(vera)
    const second = await sessionIn(vera)
    expect((await withCookie(first)).status()).toBe(401)
    expect((await withCookie(second)).status()).toBe(200)
    const { csrfToken } = await read<{ csrfToken: string }>(vera, '/api/auth/csrf')
    await vera.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
    expect((await withCookie(second)).status()).toBe(401)
    expect(await sessionIn(vera)).toBe('')
  })

  test('a wrong password and an unknown address hear the same', async ({ request }) => {
    const wrong = await knock(request, { password: 'check every comma' })
    const unknown = await knock(request, { email: 'nobody@galley.example' })
    expect([wrong.status(), await wrong.text()]).toEqual([unknown.status(), await unknown.text()])
    expect(wrong.status()).toBe(401)
    expect(await sessionIn(request)).toBe('')
  })

  test('no token of the form, no sign-in', async ({ request }) => {
    const form = { email: 'vera@galley.example', password: PASSWORD, json: 'true' }
    await request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
    expect((await request.get('/api/v1/me')).status()).toBe(401)
  })

  test('what is no address, or far too much, is refused before anybody is looked up', async ({ request }) => {
    const fullWidth = await knock(request, { email: 'victim＠news.org' })
    expect(fullWidth.status()).toBe(400)
    expect(fullWidth.headers()['content-type']).toContain('application/problem+json')
    expect((await knock(request, { password: 'x'.repeat(30_000) })).status()).toBe(413)
  })

  for (const callbackUrl of ['//evil.example', 'https://evil.example/desk', '/\\evil.example', 'javascript:alert(1)'])
    test(`nobody is led to ${callbackUrl}`, async ({ playwright, baseURL }) => {
      const vera = await playwright.request.newContext({ baseURL: baseURL ?? '' })
      const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
      const answer = await knock(vera, { callbackUrl, headers })
      expect(((await answer.json()) as { url: string }).url).toBe(`${baseURL}/`)
      await vera.dispose()
    })

  test('an account that was tried too often is slowed, and told how long', async ({ request }) => {
    const { csrfToken } = await read<{ csrfToken: string }>(request, '/api/auth/csrf')
    const form = { csrfToken, email: 'guessed@galley.example', password: 'a guess', json: 'true' }
    const guess = () => request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
    const answers = await Promise.all(Array.from({ length: 12 }, guess))
    expect(answers.filter((answer) => answer.status() === 401)).toHaveLength(11)
    const [late] = answers.filter((answer) => answer.status() === 429)
    expect(Number(late?.headers()['retry-after'])).toBeGreaterThan(0)
  })

  test('a made-up X-Forwarded-For is nobody’s address', async ({ request }) => {
    await knock(request, { email: 'elsewhere@galley.example', headers: { 'x-forwarded-for': '192.0.2.7' } })
    expect(await sql(`SELECT key FROM throttles WHERE key LIKE 'sign-in:address:%'`)).toEqual([])
  })
})

test('the page’s own form leads back to the page that was asked for, and never away', async ({ browser, baseURL }) => {
  const signIn = async (asked: string) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(asked)
    await page.getByLabel('Email').fill('vera@galley.example')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    const { pathname, search, origin } = new URL(page.url())
    await page.context().close()
    return [origin, `${pathname}${search}`]
  }
  expect(await signIn('/audit?what=claim')).toEqual([baseURL, '/audit?what=claim'])
  expect(await signIn('/sign-in?callbackUrl=//evil.example')).toEqual([baseURL, '/desk'])
})

test.describe('what every page of the desk says to the browser', () => {
  test('its own scripts only, in no frame, kept by nobody; the nonce is new each time', async ({ browser }) => {
    const vera = await atDesk(browser, 'vera')
    const nonces = new Set<string>()
    for (const path of ['/desk', '/desk', '/sign-in', '/nothing-like-it']) {
      const answer = await vera.request.get(path, { maxRedirects: 0 })
      const headers = answer.headers()
      const policy = headers['content-security-policy'] ?? ''
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
      nonces.add(nonce)
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).toContain("object-src 'none'")
      expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-inline'/)
      expect(headers['cache-control'], path).toContain('no-store')
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['x-frame-options'], path).toBe('DENY')
      for (const none of ['access-control-allow-origin', 'x-powered-by', 'server'])
        expect(headers[none], path).toBeUndefined()
      const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
      for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`)
    }
    expect(nonces.size).toBe(4)
  })

  test('a caller’s own policy, path or host changes nothing', async ({ request }) => {
    const headers = {
      'content-security-policy': "script-src 'nonce-mine'",
      'x-galley-path': '//evil.example',
      'x-forwarded-host': 'evil.example',
    }
    const answer = await request.get('/audit', { headers, maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    expect(answer.headers()['location']).toBe('/sign-in?callbackUrl=%2Faudit')
    expect(answer.headers()['content-security-policy']).not.toContain('nonce-mine')
    for (const path of [
      '/api/auth/providers',
      '/sign-in',
      '/corrections',
      '/corrections/feed.json',
      '/corrections/feed.xml',
    ])
      expect(await (await request.get(path, { headers })).text(), path).not.toContain('evil.example')
  })
})

test.describe('tables as files', () => {
  const FILES = [
    '/articles/export',
    '/audit/export',
    '/settings/reference/export?facts=terms',
    '/settings/reference/export?facts=events',
  ]

  test('nobody gets a line of them', async ({ request }) => {
    for (const path of FILES) {
      const answer = await request.get(path, { maxRedirects: 0 })
      expect(answer.status(), path).toBe(401)
      expect(answer.headers()['content-type'], path).toContain('application/problem+json')
    }
  })

  test('Vera gets them whole, to be kept as files and by no cache; an unknown filter is refused', async ({
    browser,
  }) => {
    const vera = await atDesk(browser, 'vera')
    for (const path of FILES) {
      const answer = await vera.request.get(path)
      expect(answer.status(), path).toBe(200)
      const headers = answer.headers()
      expect(headers['content-type'], path).toBe('text/csv; charset=utf-8')
      expect(headers['content-disposition'], path).toMatch(/^attachment; filename="[a-z-]+\.csv"$/)
      expect(headers['cache-control'], path).toBe('private, no-store')
      expect((await answer.text()).split('\r\n').length, path).toBeGreaterThan(2)
      const odd = await vera.request.get(`${path}${path.includes('?') ? '&' : '?'}everything=1`)
      expect(odd.status(), path).toBe(400)
    }
  })

  test('the log’s file has each event of the filter once, newest first', async ({ browser }) => {
    const vera = await atDesk(browser, 'vera')
    const lines = (await (await vera.request.get('/audit/export?what=article')).text()).trimEnd().split('\r\n')
    const seqs = lines.slice(1, -1).map((line) => Number(line.split(',')[0]))
    // Without its last row a file was cut off.
    expect(lines.at(-1)).toBe(`end of export,events: ${seqs.length},,,,,,,`)
    const told: number[] = []
    // The API gives the log page by page, the file all of it.
    for (let next: string | null = ''; next !== null;) {
      const path = `/api/v1/audit?what=article&limit=500${next && `&cursor=${next}`}`
      const page: LogPage = await read<LogPage>(vera.request, path)
      told.push(...page.items.map(({ seq }) => seq))
      next = page.next
    }
    expect(seqs).toEqual(told)
    expect(seqs.length).toBeGreaterThan(1)
  })

  test('the list of claims is a file as it is filtered', async ({ browser }) => {
    const nadia = await atDesk(browser, 'nadia')
    const id = await articleOf(nadia, 'A pier as a file', 'It opened on 3 May 1999. It cost £4 million.')
    await nadia.goto(`/articles/${id}?kind=date`)
    const csv = await nadia.request.get((await nadia.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
    expect(await csv.text()).toMatch(/3 May 1999[^]*end of export,claims: 1,/)
    const json = await nadia.request.get((await nadia.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? '')
    expect(((await json.json()) as { text: string }[]).map(({ text }) => text)).toEqual(['3 May 1999'])
  })

  test('a headline that is a formula opens as words', async ({ browser }) => {
    const nadia = await atDesk(browser, 'nadia')
    const data = { headline: '=HYPERLINK("https://evil.example","Open")', text: 'It opened on 3 May 1999.' }
    expect((await nadia.request.post('/api/v1/articles', { data })).status()).toBe(201)
    const csv = await (await nadia.request.get('/articles/export?show=all')).text()
    expect(csv).toMatch(/^"'=HYPERLINK\(""https/m)
    const rows = csv.trimEnd().split('\r\n')
    expect(rows.at(-1)).toBe(`end of export,articles: ${rows.length - 2},,,,,,,,,,,`)
    const none = await (await nadia.request.get('/articles/export?show=all&q=nothing+says+this')).text()
    expect(none.trimEnd().split('\r\n').slice(1)).toEqual(['end of export,articles: 0,,,,,,,,,,,'])
  })
})

test('an address with a broken escape names nothing, as any other that is none', async ({ browser, request }) => {
  const vera = await atDesk(browser, 'vera')
  const broken = [
    '/corrections/%F0%9F',
    '/corrections/feed.xml/%ff',
    '/join/%F0%9F',
    '/articles/%F0%9F',
    '/people/%ff/hand-over',
  ]
  for (const path of broken) {
    const answer = await vera.request.get(path)
    expect(answer.status(), path).toBe(path.startsWith('/join') ? 200 : 404)
    expect(answer.headers()['content-type'], path).toContain('text/html')
    expect(answer.headers()['content-security-policy'], path).toContain('frame-ancestors')
    expect(answer.headers()['x-content-type-options'], path).toBe('nosniff')
  }
  await vera.goto('/join/%F0%9F')
  await expect(vera.getByText('This link has been used or withdrawn, or has expired.')).toBeVisible()
  for (const [who, status] of [
    [vera.request, 404],
    [request, 401],
  ] as const) {
    const answer = await who.get('/api/v1/claims/%E0%A4%A')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([status, 'application/problem+json'])
  }
})

test('TRACE, and a form that is none, get a plain refusal at every address, without a sign-in', async ({
  playwright,
  baseURL,
}) => {
  const anybody = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  for (const path of ['/desk', '/corrections', '/api/v1/sources', '/nothing', '/sign-in']) {
    const answer = await anybody.fetch(path, { method: 'TRACE', maxRedirects: 0 })
    expect([path, answer.status(), answer.headers()['x-content-type-options']]).toEqual([path, 405, 'nosniff'])
  }
  const page = await (await anybody.get('/sign-in')).text()
  const [hidden = ''] = /\$ACTION_\d+:0/.exec(page) ?? []
  expect(hidden).not.toBe('')
  const multipart = 'multipart/form-data; boundary=x'
  for (const [type, data] of [
    [multipart, 'garbage'],
    ['multipart/form-data', 'garbage'],
    [multipart, `--x\r\nContent-Disposition: form-data; name="${hidden}"\r\n\r\n${'['.repeat(5_000)}\r\n--x--\r\n`],
  ] as const) {
    const answer = await anybody.post('/sign-in', { headers: { 'content-type': type }, data })
    expect([answer.status(), await answer.text()]).toEqual([400, expect.stringContaining('This form can’t be read')])
  }
  await anybody.dispose()
})
