import { readdirSync, readFileSync } from 'node:fs'
import { isValidElement } from 'react'
import type { ReactNode } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { ask, bring, move } from '@/lib/testing/api'
import { foundBy } from '@/lib/testing/checked'
import { draftBy, published, reportOf } from '@/lib/testing/corrections'
import { muchWaits } from '@/lib/testing/much-waits'
import { ines, nadia, otto } from '@/lib/testing/people'
import { signIn, signOut } from '@/lib/testing/signed-in'
import { statementsOf } from '@/lib/testing/statements'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { reportError } from '@/lib/use-cases/reports/report-error'
import { FRAME, PAGES, QUIET, ROUTES } from './statements-of-pages'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: () => undefined }),
}))

/** Draws what asks the database: the page, and each of its parts that waits for something. */
async function draw(node: unknown): Promise<void> {
  if (Array.isArray(node)) for (const one of node) await draw(one)
  if (!isValidElement<Record<string, unknown>>(node)) return
  const { type, props } = node
  if (typeof type === 'function' && type.constructor.name === 'AsyncFunction')
    await draw(await (type as (props: unknown) => Promise<ReactNode>)(props))
  for (const part of Object.values(props)) await draw(part)
}

let params: Record<string, string>

beforeAll(async () => {
  const { article, claims } = await bring()
  const claimId = claims.find(({ text }) => text === '£4.3 million')?.id ?? ''
  await move('POST /claims/{claimId}/accept', claimId)
  const { evidence } = await foundBy(await nadia(), claimId)
  const [row] = evidence
  const { id: correctionId } = await published()
  const reader = { article: 'A wall', words: '', truth: 'Six.', email: '', website: '' as const }
  const term = { holder: 'Ada Pell', office: 'Mayor of Sandwick', from: '2020', source: 'The gazette' }
  const head = await ask<{ seq: number; hash: string }>('GET /audit/head')
  params = {
    ...{ articleId: article.id, number: '1', personId: (await nadia()).id, claimId, correctionId },
    draftId: await draftBy(await nadia()),
    sourceId: row?.hidden === false ? row.source.id : '',
    reportId: await reportOf(article.id),
    termId: (await ask<{ id: string }>('POST /reference/terms', { as: await otto(), given: term })).id,
    held: `${head.seq}:${head.hash}`,
    seq: '3',
    receipt: (await reportError(reader, null, new Date())).receipt,
    token: (await invitePerson({ email: 'new@galley.example', name: 'Una Holt', role: 'EDITOR' }, await ines())).token,
    entry: '1-council-chooses-ferry-operator',
  }
  params['returnedId'] = (await muchWaits()).claimId
  // The process has the facts of the desk, as it does from its first question on.
  await articleConflicts(article.id, await nadia())
})

/** The address of a row with what stands here in its braces. */
const filled = (address: string, given = params) =>
  address.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '')

/** Of a folder's files of this name, the addresses, without the groups in parentheses. */
function addressesOf(names: RegExp, has = /./): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => names.test(file) && has.test(readFileSync(`app/${file}`, 'utf8')))
    .map((file) => `/${file.replace(names, '')}`.replaceAll(/\/\(\w+\)/g, ''))
    .map((path) => path.replaceAll('[', '{').replaceAll(']', '}').replace(/\/$/, '') || '/')
}

const pathsOf = (rows: readonly { address: string }[]) => rows.map(({ address }) => address.replace(/\?.*/, ''))

test('every page is in the list, or is named as one that asks nothing', () => {
  const there = addressesOf(/(^|\/)page\.tsx$/)
  const quiet = Object.keys(QUIET).filter((path) => there.includes(path))
  expect([...new Set([...pathsOf(PAGES), ...quiet])].sort()).toEqual(there.sort())
})

test('every route that is read is in the list, is a call of the API, or asks nothing', () => {
  const reads = addressesOf(/(^|\/)route\.tsx?$/, /export (const|async function|function) GET\b|as GET\b/)
  const there = reads.filter((path) => !path.startsWith('/api/v1/') || path === '/api/v1/openapi.json')
  const quiet = Object.keys(QUIET).filter((path) => there.includes(path))
  expect([...new Set([...pathsOf(ROUTES), ...quiet])].sort()).toEqual(there.sort())
  const pages = addressesOf(/(^|\/)page\.tsx$/)
  expect(Object.keys(QUIET).filter((path) => ![...there, ...pages].includes(path))).toEqual([])
})

const isRedirect = (error: unknown) => error instanceof Error && error.message === 'NEXT_REDIRECT'

/** What the live feed asks on everybody’s behalf, at moments of its own: it listens for changes and reads on in the log. No page asks it. */
const FOR_ALL = /^LISTEN |AS tells\b/

/** How many calls somebody makes is counted every twentieth time. */
const own = <One extends { sql: string; args: readonly unknown[] }>(statements: readonly One[]) =>
  statements.filter(({ sql, args }) => !FOR_ALL.test(sql) && !String(args[0]).startsWith('calls:person'))

const WHO = { Ines: ines, Nadia: nadia, Otto: otto, nobody: null } as const

test.each(PAGES)('page $address for $as: $statements statements', async ({ address, as, statements: count, load }) => {
  const who = WHO[as]
  if (who) signIn(await who())
  else signOut()
  const { default: Page, generateMetadata } = await load()
  const { searchParams } = new URL(filled(address), 'http://127.0.0.1:3000')
  const asked = {
    params: Promise.resolve(params),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
    children: null,
  }
  const { statements } = await statementsOf(async () => {
    try {
      await generateMetadata?.(asked as never)
      await draw(await Page(asked as never))
    } catch (error) {
      if (!isRedirect(error)) throw error
    }
  })
  expect([address, as, own(statements).length]).toEqual([address, as, count])
})

test('the frame around every page of the desk', async () => {
  signIn(await ines())
  const { default: Layout } = await FRAME.load()
  const { statements } = await statementsOf(async () => draw(await Layout({ children: null })))
  expect(own(statements).length).toBe(FRAME.statements)
})

test.each(ROUTES)('GET $address: $statements statements', async ({ address, statements: count, load, ...row }) => {
  signIn(await ines())
  const { GET } = await load()
  const given = { ...params, ...(row.entry !== undefined && { entry: row.entry }) }
  // As Next gives them: those that the address has.
  const inAddress = Object.fromEntries(Object.entries(given).filter(([name]) => address.includes(`{${name}}`)))
  const request = new Request(`http://127.0.0.1:3000${filled(address, given)}`)
  const { statements, result } = await statementsOf(async () => {
    const answer = await GET(request, { params: Promise.resolve(inAddress) } as never)
    await answer.text()
    return answer
  })
  expect([address, result.status, own(statements).length]).toEqual([address, row.status ?? 200, count])
})
