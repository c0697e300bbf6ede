import { expect } from 'vitest'
import { z } from 'zod'
import { OPERATIONS } from '@/app/api/v1/openapi.json/operations'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { nextText } from './builders'
import { nadia } from './people'
import { signIn } from './signed-in'
import { statementsOf } from './statements'

interface Asked {
  as?: Actor
  status?: number
  /** Fills the address's parameters; what is left is the query, or the body. */
  given?: Record<string, unknown>
  /** The bytes of a file, where it takes one. */
  file?: Uint8Array<ArrayBuffer>
  /** The Idempotency-Key of a change. */
  key?: string
}

/** RFC 9457, as every "no" answers. */
const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().min(1),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
})

/**
 * Operations that were answered with what they promise, each with the numbers of statements that it took, BEGIN and COMMIT too. How many
 * calls somebody makes is counted every twentieth time, which is not among them.
 */
export const answered = new Map<string, Set<number>>()

/** What stands around each change; a test of its own takes it from here. */
export const around = { change: async <Done>(work: () => Promise<Done>): Promise<Done> => work() }

/** Calls one operation by its name in the contract and holds the answer against the schema that describes it. */
export async function ask<Json = never>(operation: string, asked: Asked = {}): Promise<Json> {
  const call = async () => askOnce<Json>(operation, asked)
  return operation.startsWith('GET ') ? call() : around.change(call)
}

async function askOnce<Json>(operation: string, { as, status, given = {}, file, key }: Asked): Promise<Json> {
  const [method, path] = operation.split(' ')
  const found = OPERATIONS.find((one) => one.method === method && one.path === path)
  if (!found) throw new Error(`The API has no ${operation}.`)
  const { route } = found
  const names = [...found.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const params = Object.fromEntries(names.map((name) => [name, String(given[name])]))
  const rest = Object.entries(given).filter(([name]) => !names.includes(name))
  const query = route.spec.changes ? '' : `?${new URLSearchParams(rest.map(([name, value]) => [name, String(value)]))}`
  signIn(as ?? (await nadia()))
  const request = new Request(`http://127.0.0.1:3000/api/v1/x${query}`, {
    method: found.method,
    ...(route.spec.changes && {
      headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
      body: JSON.stringify(Object.fromEntries(rest)),
    }),
    ...(file && { headers: { 'content-type': 'application/octet-stream' }, body: file }),
  })
  const { result: response, statements } = await statementsOf(async () =>
    route(request, { params: Promise.resolve(params) }),
  )
  const json: unknown = await response.json()
  expect(response.status, `${operation}: ${JSON.stringify(json)}`).toBe(status ?? route.spec.status)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  if (response.ok) {
    expect(response.headers.get('content-type')).toBe('application/json')
    // Unknown fields fall away when it is parsed, so a field that nobody described shows as well as a missing one.
    expect(route.spec.answer.parse(json), operation).toEqual(json)
    const own = statements.filter(({ sql }) => !sql.includes('throttles'))
    answered.set(operation, (answered.get(operation) ?? new Set()).add(own.length))
  } else {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(Problem.parse(json)).toMatchObject({ status: response.status })
  }
  return json as Json
}

/** The text of that article. */
export const COUNCIL_TEXT = `The council voted on Monday, 7 January 2026, to spend £4.3 million on a new sea wall.

“We cannot wait for another winter,” said Moira Flett, the board’s chair. The old wall lost 40 metres.`

/** Its text: the headline and what stands below it. */
export const COUNCIL_ARTICLE = nextText(COUNCIL_TEXT).text

interface Brought {
  article: { id: string }
  revision: { number: number; text: string }
  claims: ClaimView[]
}

/** An article of Nadia's. */
export const bring = () => ask<Brought>('POST /articles', { given: { headline: 'A new sea wall', text: COUNCIL_TEXT } })
/** The claim as it stands. */
export const claimNow = (claimId: string) => ask<ClaimDetail>('GET /claims/{claimId}', { given: { claimId } })

/** The versions of claims as they stand, which is no call. */
export const versionsOf = async (claims: readonly { id: string }[]) =>
  db().claim.findMany({ where: { id: { in: claims.map(({ id }) => id) } }, select: { id: true, version: true } })

/** Makes a move of a claim on the version that stands. */
export async function move(
  operation: string,
  claimId: string,
  { given = {}, ...asked }: Asked = {},
): Promise<ClaimDetail> {
  const { version } = await claimNow(claimId)
  return ask<ClaimDetail>(operation, { ...asked, given: { claimId, version, ...given } })
}

/** An article with an accepted claim. */
export async function openClaim(): Promise<{ articleId: string; claimId: string }> {
  const { article, claims } = await bring()
  const claimId = claims.find(({ text }) => text === '£4.3 million')?.id ?? ''
  await move('POST /claims/{claimId}/accept', claimId)
  return { articleId: article.id, claimId }
}
