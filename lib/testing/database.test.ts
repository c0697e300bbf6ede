import { expect, test } from 'vitest'
import { connectedAs, databaseUrls, freshDatabase } from './database'

test('a test file has a database of its own', async () => {
  const fresh = await freshDatabase()
  expect(new URL(fresh.app).pathname).not.toBe(new URL(databaseUrls().app).pathname)
})

test('the app may not make tables, and does not wait for ever', async () => {
  await connectedAs('app', async (app) => {
    await expect(app.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied')
    const { rows } = await app.query<{ lock_timeout: string }>('SHOW lock_timeout')
    expect(rows).toEqual([{ lock_timeout: '10s' }])
  })
})
