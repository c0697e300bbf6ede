import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto } from '@/lib/testing/people'
import { db } from './client'
import { newsroomPlace } from './newsroom-place'
import type { Transaction } from './transaction'
import { inTransaction, SENTENCES } from './transaction'

test('of two who wait for each other one is run again, and both get through', async () => {
  const [one, other] = [(await nadia()).id, (await otto()).id]
  let met = 0
  const { promise: both, resolve } = Promise.withResolvers<undefined>()
  const hold = (tx: Transaction, id: string) =>
    tx.person.update({ where: { id }, data: { passwordHash: { set: 'held' } } })
  const inTurn = (first: string, second: string) =>
    inTransaction(async (tx) => {
      await hold(tx, first)
      // Only the first tries meet; the one that is run again finds the way free.
      if (++met === 2) resolve(undefined)
      await both
      await hold(tx, second)
    })
  await Promise.all([inTurn(one, other), inTurn(other, one)])
  expect(met).toBe(3)
  expect(await db().person.count({ where: { passwordHash: 'held' } })).toBe(2)
})

test('what a trigger refuses is a sentence, and nothing of the transaction stays', async () => {
  const { id } = await nadia()
  const refused = inTransaction(async (tx) => {
    await tx.person.update({ where: { id }, data: { passwordHash: 'never' } })
    await tx.$executeRaw`SELECT audit_append(${id}::uuid, 'x.y', 'x', 'x', NULL, '{}')`
    await tx.$executeRaw`INSERT INTO revisions (id, article_id, number, text, created_by_id) VALUES (gen_random_uuid(), ${id}::uuid, 7, '', ${id}::uuid)`
  })
  await expect(refused).rejects.toMatchObject({ code: 'conflict', message: 'This has moved on since you opened it.' })
  expect(await db().person.count({ where: { passwordHash: 'never' } })).toBe(0)
})

test('every reason for which a trigger refuses has a sentence', () => {
  const migrations = globSync('prisma/migrations/*/migration.sql').map((path) => readFileSync(path, 'utf8'))
  const raised = new Set(
    migrations.flatMap((sql) => [...sql.matchAll(/ERRCODE = '(GY\d+)'/g)].map(([, code = '']) => code)),
  )
  expect([...raised].sort()).toEqual(Object.keys(SENTENCES))
})

test('a headline put beside its newest text is refused with a sentence', async () => {
  const { articleId } = await articleBy(await nadia())
  const moved = inTransaction((tx) =>
    tx.article.update({ where: { id: articleId }, data: { headline: 'Another one' } }),
  )
  await expect(moved).rejects.toMatchObject({ code: 'conflict', message: SENTENCES['GY009'] })
})

test('nobody who holds a transaction asks beside it, with a second connection', async () => {
  const beside = inTransaction(() => newsroomPlace())
  await expect(beside).rejects.toThrow('The database was asked beside the transaction')
  await expect(inTransaction((tx) => newsroomPlace(tx))).resolves.toHaveProperty('timeZone')
  await expect(newsroomPlace()).resolves.toHaveProperty('timeZone')
})
