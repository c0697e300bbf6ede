import { readdirSync } from 'node:fs'
import { isValidElement } from 'react'
import type { ReactNode } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { bring, move } from '@/lib/testing/api'
import { foundBy } from '@/lib/testing/checked'
import { published } from '@/lib/testing/corrections'
import { ines, nadia } from '@/lib/testing/people'
import { signIn } from '@/lib/testing/signed-in'
import { statementsOf } from '@/lib/testing/statements'

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

/** Every page of the desk, and how many statements it is; the session and the rail beside it are not among them. */
const PAGES: [
  page: string,
  statements: number,
  load: () => Promise<{ default: (props: never) => ReactNode | Promise<ReactNode> }>,
  search?: string,
][] = [
  ['/desk', 20, () => import('@/app/(newsroom)/desk/page')],
  ['/articles', 12, () => import('@/app/(newsroom)/articles/page')],
  ['/articles/new', 0, () => import('@/app/(newsroom)/articles/new/page')],
  ['/articles/{articleId}', 20, () => import('@/app/(newsroom)/articles/[articleId]/page')],
  ['/articles/{articleId}/history', 10, () => import('@/app/(newsroom)/articles/[articleId]/history/page')],
  ['/articles/{articleId}/revisions/new', 5, () => import('@/app/(newsroom)/articles/[articleId]/revisions/new/page')],
  [
    '/articles/{articleId}/revisions/{number}',
    10,
    () => import('@/app/(newsroom)/articles/[articleId]/revisions/[number]/page'),
  ],
  ['/review', 16, () => import('@/app/(newsroom)/review/page')],
  ['/sources', 10, () => import('@/app/(newsroom)/sources/page')],
  ['/corrections-desk', 4, () => import('@/app/(newsroom)/corrections-desk/page')],
  ['/audit', 6, () => import('@/app/(newsroom)/audit/page')],
  ['/people', 8, () => import('@/app/(newsroom)/people/page')],
  ['/people/{personId}/hand-over', 14, () => import('@/app/(newsroom)/people/[personId]/hand-over/page')],
  ['/settings/newsroom', 1, () => import('@/app/(newsroom)/settings/newsroom/page')],
  ['/settings/reference', 7, () => import('@/app/(newsroom)/settings/reference/page')],
  ['/settings/security', 4, () => import('@/app/(newsroom)/settings/security/page')],
  ['/account', 0, () => import('@/app/(newsroom)/account/page')],
]

let params: Record<string, string>

beforeAll(async () => {
  const { article, claims } = await bring()
  const claimId = claims.find(({ text }) => text === '£4.3 million')?.id ?? ''
  await move('POST /claims/{claimId}/accept', claimId)
  await foundBy(await nadia(), claimId)
  await published()
  params = { articleId: article.id, number: '1', personId: (await nadia()).id }
})

test('every page of the desk is in the list; the page of settings shows nothing of its own', () => {
  const files = readdirSync('app/(newsroom)', { recursive: true, encoding: 'utf8' })
  const there = files.flatMap((file) => (file.endsWith('/page.tsx') ? [`/${file.slice(0, -'/page.tsx'.length)}`] : []))
  const here = PAGES.map(([page]) => page.replaceAll('{', '[').replaceAll('}', ']'))
  expect([...here, '/settings'].sort()).toEqual(there.sort())
})

test.each(PAGES)('page %s: %i statements', async (page, count, load) => {
  signIn(await ines())
  const { default: Page } = await load()
  const asked = { params: Promise.resolve(params), searchParams: Promise.resolve({}) }
  const { statements } = await statementsOf(async () => draw(await Page(asked as never)))
  expect([page, statements.length]).toEqual([page, count])
})
