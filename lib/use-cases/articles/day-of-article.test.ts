import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/time/day'
import { asDay } from '@/lib/domain/time/day'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { nadia } from '@/lib/testing/people'
import { changeArticle, ChangeArticle } from './change-article'
import { CreateArticle, createArticle } from './create-article'

const inZone = (timeZone: string) => db().newsroom.update({ where: { id: 1 }, data: { timeZone } })
beforeAll(() => inZone('America/New_York'))
afterAll(() => inZone('UTC'))

async function yesterdayIn(publishedAt: Day | Date): Promise<string | null> {
  const text = 'The mayor resigned yesterday.'
  const { articleId } = await createArticle({ headline: 'Gone', text, publishedAt }, await nadia())
  const claims = await claimsOf(articleId, await nadia())
  return claims.find((claim) => claim.text === 'yesterday')?.value ?? null
}

test('“yesterday” is told from the day in the newsroom’s zone', async () => {
  // In New York it is still the evening of 5 March.
  expect(await yesterdayIn(new Date('2026-03-06T02:00:00Z'))).toBe('2026-03-04')
  expect(await yesterdayIn(asDay('2026-03-06'))).toBe('2026-03-05')
})

test('a day of publication stays that day west of Greenwich, and may become a moment', async () => {
  const { articleId } = await createArticle(
    CreateArticle.parse({ headline: 'Day', text: 'It is so.', publishedAt: '2026-03-06' }),
    await nadia(),
  )
  const published = async () => (await articleDetail(articleId, await nadia())).publishedAt
  expect(await published()).toBe('2026-03-06')
  const change = async (publishedAt: unknown, version: number) =>
    changeArticle(ChangeArticle.parse({ articleId, version, publishedAt }), await nadia())
  await change('2026-03-06T09:00:00-05:00', 1)
  expect(await published()).toBe('2026-03-06T14:00:00.000Z')
  await change('2026-03-07', 2)
  expect(await published()).toBe('2026-03-07')
  await change(null, 3)
  expect(await published()).toBeNull()
})

test.each(['0000-01-01', '1499-12-31', '2201-01-01', '2026-02-30', '2026-03-06T10:00:00'])('%s is no day', (day) => {
  expect(CreateArticle.safeParse({ headline: 'H', text: 'A.', publishedAt: day }).success).toBe(false)
})

test('a deadline is a moment, never a day alone', () => {
  expect(CreateArticle.safeParse({ headline: 'H', text: 'A.', dueAt: '2026-03-06' }).success).toBe(false)
})
