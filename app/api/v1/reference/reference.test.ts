import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import type { ImportView, ReferencePage, TermView } from '@/lib/domain/newsroom/reference-view'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import * as asCsv from '@/app/(newsroom)/settings/reference/export/route'
import * as reference from './route'
import * as checked from './checked/route'
import * as events from './events/route'
import * as imported from './import/route'
import * as terms from './terms/route'
import * as oneTerm from './terms/[termId]/route'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))

beforeEach(async () => {
  signedIn.actor = await otto()
})

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

async function send(route: Route, method: string, body: object, params: Record<string, string> = {}) {
  const request = new Request('http://127.0.0.1:3000/api/v1/x', {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  const response = await route(request, { params: Promise.resolve(params) })
  return { status: response.status, json: (await response.json()) as never }
}

async function list(q = ''): Promise<ReferencePage> {
  const request = new Request(`http://127.0.0.1:3000/api/v1/reference${q === '' ? '' : `?q=${q}`}`)
  const response = await reference.GET(request, { params: Promise.resolve({}) })
  return (await response.json()) as ReferencePage
}

const download = (facts: string) =>
  asCsv.GET(new Request(`http://127.0.0.1:3000/settings/reference/export?facts=${facts}`))

const PROVOST = { holder: 'Ada Pell', office: 'Provost', jurisdiction: 'Aske', from: '2020-05', source: 'register' }

test('Otto adds, changes and removes an office holder; of two changes from one version the second gets 409', async () => {
  const { status, json: term }: { status: number; json: TermView } = await send(terms.POST, 'POST', PROVOST)
  expect(status).toBe(201)
  expect(term).toMatchObject({ ...PROVOST, to: null, aliases: [], version: 1 })
  const change = { ...PROVOST, to: '2024-05-06', version: 1 }
  expect(await send(oneTerm.PATCH, 'PATCH', change, { termId: term.id })).toMatchObject({
    status: 200,
    json: { to: '2024-05-06', version: 2 },
  })
  expect(await send(oneTerm.PATCH, 'PATCH', change, { termId: term.id })).toMatchObject({
    status: 409,
    json: { current: { to: '2024-05-06' } },
  })
  expect(await send(oneTerm.DELETE, 'DELETE', { version: 2 }, { termId: term.id })).toMatchObject({ status: 200 })
  expect((await list('Provost')).terms).toEqual([])
})

test('Nadia and Vera read the facts and write none; nobody reads them without signing in', async () => {
  for (const actor of [await nadia(), await vera()]) {
    signedIn.actor = actor
    expect((await list()).whyNotChange).toBe('Only reviewers and admins change the reference facts.')
    expect((await download('terms')).status).toBe(200)
    for (const [route, body] of [
      [terms.POST, PROVOST],
      [events.POST, { name: 'The flood', date: '2020', source: 'archive' }],
      [imported.POST, { facts: 'terms', csv: 'person;office;from;source\nAda Pell;Provost;2020;register' }],
      [checked.POST, { until: '2026-01-01', was: '2025-10-31' }],
    ] as const)
      expect((await send(route, 'POST', body)).status).toBe(403)
  }
  signedIn.actor = null
  for (const answer of [
    await reference.GET(new Request('http://127.0.0.1:3000/api/v1/reference'), { params: Promise.resolve({}) }),
    await download('terms'),
  ]) {
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain('Pell')
  }
})

test('a file from a spreadsheet is taken with its mark, its semicolons and its quotes; bad rows are named by number', async () => {
  const csv = [
    '\ufeffperson;office;from;until;source',
    '"Quill; Sera";Bailiff;2020;2024;"the ""red"" book"',
    'Tomas Lind;Bailiff;soon;;register',
    '',
    '=HYPERLINK("http://evil.example");Bailiff;2024;;register',
  ].join('\r\n')
  const { status, json }: { status: number; json: ImportView } = await send(imported.POST, 'POST', {
    facts: 'terms',
    csv,
  })
  expect(status).toBe(200)
  expect(json).toMatchObject({ imported: false, added: 2, refused: [{ row: 3 }] })
  expect(json.refused[0]?.error).toContain('“soon” is no date')
  expect(await send(imported.POST, 'POST', { facts: 'terms', csv, goodOnly: true })).toMatchObject({
    json: { imported: true, added: 2 },
  })
  expect((await list('Bailiff')).terms.map(({ holder, source }) => [holder, source])).toEqual([
    ['Quill; Sera', 'the "red" book'],
    ['=HYPERLINK("http://evil.example")', 'register'],
  ])
})

test('facts leave as a file that no spreadsheet runs and no cache keeps, and come back the same', async () => {
  signedIn.actor = await ines()
  const answer = await download('terms')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="office-holders.csv"')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  const csv = await answer.text()
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  expect(await send(imported.POST, 'POST', { facts: 'terms', csv })).toMatchObject({
    json: { imported: true, added: 0, changed: 0, refused: [] },
  })
  expect((await download('secrets')).status).toBe(400)
})
