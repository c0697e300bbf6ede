import pg from 'pg'
import { expect, test, vi } from 'vitest'
import type { Kind } from '@/lib/domain/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { sourcedBy } from '@/lib/testing/checked'
import { nadia, otto, vera } from '@/lib/testing/people'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { claimDetail } from './claim'
import { claimsOf } from './claims'

test('a confidential source keeps its stance and nothing else from whoever is not named on it', async () => {
  const { claim } = await articleBy(await nadia())
  const { id, version } = await claim('£4.3 million')
  const source = { kind: 'INTERVIEW', title: 'Canary of the harbour office', visibility: 'CONFIDENTIAL' } as const
  const evidence = { source, stance: 'SUPPORTS', locator: 'canary locator', excerpt: 'canary excerpt' } as const
  await attachEvidence({ claimId: id, version, ...evidence }, await nadia())
  const own = await claimDetail(id, await nadia())
  expect(own.evidence).toMatchObject([{ hidden: false, locator: 'canary locator' }])
  const others = await claimDetail(id, await otto())
  expect(others.evidence).toMatchObject([{ hidden: true, stance: 'SUPPORTS' }])
  expect(others.evidenceCount).toBe(1)
  expect(JSON.stringify(others)).not.toMatch(/canary/i)
})

test('evidence and comments are counted on the list as on the claim', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id } = await claim('40 metres')
  await sourcedBy(await nadia(), id)
  const listed = (await claimsOf(articleId, await vera())).find((one) => one.id === id)
  expect(listed).toMatchObject({ evidenceCount: 1, commentCount: 0, verdict: null, version: 3 })
})

test('a list of forty claims takes as many queries as a list of two', async () => {
  const listOf = async (count: number) => {
    const words = Array.from({ length: count }, (_, index) => `£${100 + index}`)
    const claims = words.map((one) => ['NUMBER', one] as [Kind, string])
    const { articleId } = await articleBy(await nadia(), { text: words.join(' and '), claims, status: 'SUGGESTED' })
    const viewer = await vera()
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const listed = await claimsOf(articleId, viewer)
    const queries = asked.mock.calls.length
    asked.mockRestore()
    return { listed: listed.length, queries }
  }
  const [few, many] = [await listOf(2), await listOf(40)]
  expect([few.listed, many.listed]).toEqual([2, 40])
  expect(few.queries).toBeGreaterThan(1)
  expect(many.queries).toBe(few.queries)
})
