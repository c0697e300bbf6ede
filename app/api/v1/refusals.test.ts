import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { ask, openClaim } from '@/lib/testing/api'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

test('a version that is old is refused with what stands now', async () => {
  const { claimId } = await openClaim()
  const old = { claimId, version: 1, reason: 'Opinion' }
  const { current } = await ask<{ current: object }>('POST /claims/{claimId}/dismiss', { given: old, status: 409 })
  expect(current).toMatchObject({ version: 2, status: 'OPEN' })
})

test('malformed is 400 with each field, a missing thing 404, what is not acceptable 422', async () => {
  const { claimId } = await openClaim()
  const source = { kind: 'DOCUMENT', title: 'Minutes', visibility: 'PUBLIC' }
  const finding = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'So it says.' }
  const { errors } = await ask<{ errors: { path: string }[] }>('POST /claims/{claimId}/evidence', {
    given: { claimId, version: 'x', stance: 'MAYBE', locator: 'p. 1', source },
    status: 400,
  })
  expect(errors.map(({ path }) => path).sort()).toEqual(['stance', 'version'])
  await ask('GET /claims/{claimId}', { given: { claimId: randomUUID() }, status: 404 })
  await ask('POST /claims/{claimId}/verdicts', { given: { claimId, version: 2, ...finding }, status: 422 })
})

test('what is wrong is named where it was given: in the address, the body or a header', async () => {
  const detail = async (operation: string, given: Record<string, unknown>, key?: string) =>
    (await ask<{ detail: string }>(operation, { status: 400, given, ...(key !== undefined && { key }) })).detail
  expect(await detail('GET /articles', { foo: 1 })).toBe('address: Nothing is called “foo” here.')
  expect(await detail('POST /articles', { headline: 'H', text: 'T.', foo: 1 })).toBe(
    'body: Nothing is called “foo” here.',
  )
  expect(await detail('POST /articles', { headline: 'H', text: 'T.' }, 'a b')).toBe(
    'Idempotency-Key header: It has 1 to 200 visible ASCII characters.',
  )
})
