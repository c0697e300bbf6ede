import { expect, test } from 'vitest'
import { db } from './client'
import { statementNames } from './statement-names'

test('a statement keeps its name, another has another, and long lists have none', () => {
  const nameOf = statementNames()
  const ask = (sql: string, count = 1) => nameOf({ sql, args: Array.from({ length: count }) })
  expect(ask('SELECT 1')).toBe(ask('SELECT 1'))
  expect(ask('SELECT 2')).not.toBe(ask('SELECT 1'))
  expect(ask('SELECT $1, …', 41)).toBe('')
})

test('no connection keeps more than 500 of them', () => {
  const nameOf = statementNames()
  const names = Array.from({ length: 600 }, (_, index) => nameOf({ sql: `SELECT ${index}`, args: [] }))
  expect(new Set(names.filter((name) => name !== '')).size).toBe(500)
  expect(nameOf({ sql: 'SELECT 0', args: [] })).toBe(names[0])
})

test('what the desk asks again is prepared', async () => {
  const kept = await db().$transaction(async (tx) => {
    await tx.person.findMany({ where: { name: 'Nadia' }, select: { id: true } })
    await tx.person.findMany({ where: { name: 'Otto' }, select: { id: true } })
    return tx.$queryRaw<{ statement: string }[]>`
      SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%FROM "public"."people"%' AND statement NOT LIKE '%pg_prepared%'`
  })
  expect(kept).toHaveLength(1)
})
