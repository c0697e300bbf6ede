import { beforeEach, expect, test, vi } from 'vitest'
import { ClaimView } from '@/lib/domain/claims/claim-view'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy } from '@/lib/testing/checked'
import { nadia, otto, vera } from '@/lib/testing/people'
import { signIn, signOut } from '@/lib/testing/signed-in'
import { claimsOf } from '@/lib/queries/claims/claims'
import { GET } from './route'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

let articleId: string
const asked = (query = '', id = articleId) =>
  GET(new Request(`http://127.0.0.1:3000/articles/${id}/export${query}`), {
    params: Promise.resolve({ articleId: id }),
  })
const linesOf = async (query = '') => (await (await asked(query)).text()).trimEnd().split('\r\n')

beforeEach(async () => {
  const editor = await nadia()
  articleId = (await articleBy(editor)).articleId
  const [claim] = await claimsOf(articleId, editor)
  if (!claim) throw new Error('The article has no claim.')
  await approvedBy(editor, await otto(), claim.id)
  signIn(await vera())
})

test('Vera gets all claims of an article with who judged and who approved, and how many they are', async () => {
  const claims = await claimsOf(articleId, await vera())
  const lines = await linesOf()
  expect(lines).toHaveLength(claims.length + 2)
  expect(lines[0]).toMatch(/^number,part,claim,kind,state,risk,/)
  expect(lines.filter((line) => line.includes(',APPROVED,'))).toEqual([
    expect.stringMatching(/CONFIRMED,.*Nadia Kessler,.*APPROVE,Otto Varga,/),
  ])
  expect(lines.at(-1)).toMatch(new RegExp(`^end of export,claims: ${claims.length},`))
})

test('what the list is kept to is all that the file has, in its order', async () => {
  const approved = await linesOf('?state=approved')
  expect(approved).toHaveLength(3)
  const dates = (await linesOf('?kind=date')).slice(1, -1)
  expect(dates.length).toBeGreaterThan(0)
  for (const line of dates) expect(line).toContain(',DATE,')
  expect((await linesOf('?order=unresolved')).at(-2)).toContain(',APPROVED,')
  expect((await linesOf('?q=nothing+says+this')).slice(1)).toEqual([expect.stringMatching(/^end of export,claims: 0,/)])
})

test('as JSON they are the claims that the API gives', async () => {
  const answer = await asked('?as=json&state=approved')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="claims.json"')
  const claims = ClaimView.array().parse(await answer.json())
  expect(claims.map(({ status }) => status)).toEqual(['APPROVED'])
  expect(await (await asked('?as=json&q=nothing+says+this')).json()).toEqual([])
})

test('nobody else gets a line, an article that is not there is none, and an unknown filter is refused', async () => {
  expect((await asked('?everything=1')).status).toBe(400)
  expect((await asked('', '01a22cf0-8783-7590-8d5e-4ab48aee3000')).status).toBe(404)
  signOut()
  expect((await asked()).status).toBe(401)
})
