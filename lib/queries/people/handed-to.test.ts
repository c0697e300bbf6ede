import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { connectedAs } from '@/lib/testing/database'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { countArticles, listArticles } from '@/lib/queries/articles/articles'
import { addDays, dayAt } from '@/lib/domain/time/day'
import { sayAway } from '@/lib/use-cases/people/say-away'
import { sayBack } from '@/lib/use-cases/people/say-back'
import { handedTo } from './handed-to'

/** Articles of Nadia's, the last one due first, one without a deadline. */
async function articles(count: number, slug = 'held'): Promise<string[]> {
  const { id: personId } = await nadia()
  const { articleId } = await articleBy(await nadia(), { headline: 'No deadline' })
  await connectedAs('owner', async (owner) => {
    await owner.query('UPDATE articles SET assignee_id = $1 WHERE id = $2', [personId, articleId])
    await owner.query(
      `INSERT INTO articles (id, slug, headline, created_by_id, assignee_id, due_at)
       SELECT gen_random_uuid(), $3 || '-' || n, 'Article ' || n, $1, $1, timestamptz '2027-01-01' - n * interval '1 day'
       FROM generate_series(1, $2::int) n`,
      [personId, count, slug],
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

test('Ruth is away, and Nadia sees to her claims: all articles that have some are on a list, page by page', async () => {
  const [reviewer, editor] = [await ruth(), await nadia()]
  const { articleId } = await articleBy(await otto(), { headline: 'Not hers' })
  await articles(25, 'hers')
  await connectedAs('owner', async (owner) => {
    await owner.query('ALTER TABLE claims DISABLE TRIGGER USER')
    await owner.query(
      `INSERT INTO claims (id, article_id, number, kind, status, assignee_id)
       SELECT gen_random_uuid(), id, 900, 'NUMBER', 'OPEN', $1 FROM articles WHERE id <> $2`,
      [reviewer.id, articleId],
    )
    await owner.query('ALTER TABLE claims ENABLE TRIGGER USER')
    await owner.query('UPDATE articles SET assignee_id = NULL WHERE assignee_id = $1', [editor.id])
  })
  const until = addDays(dayAt(new Date(), 'UTC'), 7)
  await sayAway({ personId: reviewer.id, until, claimsTo: editor.id, articlesTo: null }, reviewer)
  const [told] = (await handedTo(editor)).filter(({ handOverId }) => handOverId === null)
  expect(told).toMatchObject({ of: reviewer.id, articleCount: 26 })
  const filter = { of: told?.of ?? '', status: 'CHECKING', byDeadline: true } as const
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listArticles({ ...filter, cursor, limit: 10 }, editor)
    seen.push(...items.map(({ headline }) => headline))
    cursor = next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toHaveLength(26)
  expect(new Set(seen).size).toBe(26)
  expect(seen).not.toContain('Not hers')
  expect(await countArticles([filter, { status: 'CLEARED' }, { ...filter, status: 'CLEARED' }], editor)).toEqual([
    26, 0, 0,
  ])
  await sayBack({ personId: reviewer.id }, reviewer)
})

test('of many articles that Nadia was handed she sees the twenty that are due first, and how many there are', async () => {
  const ids = await articles(30)
  await handed(ids)
  const [told] = await handedTo(await nadia())
  expect(told?.articleCount).toBe(31)
  expect(told?.articles.map(({ headline }) => headline)).toEqual(
    Array.from({ length: 20 }, (_, at) => `Article ${30 - at}`),
  )
  expect(told?.of).toBeNull()
  const { statements } = await statementsOf(async () => handedTo(await nadia()))
  const sent = statements.map(({ args }) => JSON.stringify(args).length)
  expect(Math.max(...sent)).toBeLessThan(1000)
  const counted = async () => (await statementsOf(async () => handedTo(await nadia()))).statements.length
  const one = await counted()
  for (let at = 0; at < 15; at++) await handed(ids)
  expect(await handedTo(await nadia())).toHaveLength(16)
  expect(await counted()).toBe(one)
})
