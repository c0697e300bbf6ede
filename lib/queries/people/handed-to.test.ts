import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { connectedAs } from '@/lib/testing/database'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { handedTo } from './handed-to'

/** Articles of Nadia's, the last one due first, one without a deadline. */
async function articles(count: number): Promise<string[]> {
  const { id: personId } = await nadia()
  const { articleId } = await articleBy(await nadia(), { headline: 'No deadline' })
  await connectedAs('owner', async (owner) => {
    await owner.query('UPDATE articles SET assignee_id = $1 WHERE id = $2', [personId, articleId])
    await owner.query(
      `INSERT INTO articles (id, slug, headline, created_by_id, assignee_id, due_at)
       SELECT gen_random_uuid(), 'held-' || n, 'Article ' || n, $1, $1, timestamptz '2027-01-01' - n * interval '1 day'
       FROM generate_series(1, $2::int) n`,
      [personId, count],
    )
  })
  const rows = await db().article.findMany({ where: { assigneeId: personId }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** Ruth leaves them to Nadia: as the owner, past the log. */
async function handed(ids: readonly string[]): Promise<void> {
  const people = [(await ruth()).id, (await nadia()).id, (await otto()).id]
  await connectedAs('owner', async (owner) => {
    await owner.query('ALTER TABLE hand_overs DISABLE TRIGGER USER')
    await owner.query('INSERT INTO hand_overs (from_id, to_id, by_id, articles) VALUES ($1, $2, $3, $4)', [
      ...people,
      ids,
    ])
    await owner.query('ALTER TABLE hand_overs ENABLE TRIGGER USER')
  })
}

test('of many articles that Nadia was handed she sees the twenty that are due first, and how many there are', async () => {
  const ids = await articles(30)
  await handed(ids)
  const [told] = await handedTo(await nadia())
  expect(told?.articleCount).toBe(31)
  expect(told?.articles.map(({ headline }) => headline)).toEqual(
    Array.from({ length: 20 }, (_, at) => `Article ${30 - at}`),
  )
  expect(told?.articlesOf).toBe((await nadia()).id)
  const { statements } = await statementsOf(async () => handedTo(await nadia()))
  const sent = statements.map(({ args }) => JSON.stringify(args).length)
  expect(Math.max(...sent)).toBeLessThan(1000)
  const counted = async () => (await statementsOf(async () => handedTo(await nadia()))).statements.length
  const one = await counted()
  for (let at = 0; at < 15; at++) await handed(ids)
  expect(await handedTo(await nadia())).toHaveLength(16)
  expect(await counted()).toBe(one)
})
