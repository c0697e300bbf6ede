import { expect, test, vi } from 'vitest'
import { db, disconnect } from './client'
import { statementNames } from './statement-names'

test('a statement has its name from the second time on, another has another, and long lists have none', () => {
  const nameOf = statementNames()
  const ask = (sql: string, count = 1) => nameOf({ sql, args: Array.from({ length: count }) })
  expect([ask('SELECT 1'), ask('SELECT 2')]).toEqual(['', ''])
  const name = ask('SELECT 1')
  expect(name).toMatch(/^[\w-]{32}$/)
  expect(ask('SELECT 1')).toBe(name)
  expect(ask('SELECT 2')).not.toBe(name)
  ask('SELECT $1, …', 41)
  expect(ask('SELECT $1, …', 41)).toBe('')
})

test('no connection keeps more than 500 of them, and what is asked once takes no place', () => {
  const nameOf = statementNames()
  const ask = (sql: string) => nameOf({ sql, args: [] })
  for (let index = 0; index < 2000; index++) ask(`SELECT 'once', ${index}`)
  const twice = Array.from({ length: 600 }, (_, index) => [ask(`SELECT ${index}`), ask(`SELECT ${index}`)] as const)
  const names = twice.map(([, name]) => name).filter((name) => name !== '')
  expect(new Set(names).size).toBe(500)
  expect(ask('SELECT 0')).toBe(names[0])
})

test('what looks for words is planned for these words each time', () => {
  const nameOf = statementNames()
  const sql = 'SELECT FROM sources s WHERE s.searchable LIKE galley_pattern($1)'
  expect(Array.from({ length: 3 }, () => nameOf({ sql, args: ['minutes'] }))).toEqual(['', '', ''])
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

test('nothing is prepared where a pooler between the desk and its database could not keep it', async () => {
  await disconnect()
  vi.stubEnv('DATABASE_PREPARE', 'off')
  try {
    const kept = await db().$transaction(async (tx) => {
      for (const name of ['Nadia', 'Otto', 'Ines']) await tx.person.findMany({ where: { name }, select: { id: true } })
      return tx.$queryRaw<object[]>`SELECT FROM pg_prepared_statements`
    })
    expect(kept).toEqual([])
  } finally {
    vi.unstubAllEnvs()
    await disconnect()
  }
})
