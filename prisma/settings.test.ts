import { expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia } from '@/lib/testing/people'
import { asApp, asOwner } from './as-app'

test('the app waits for nothing for ever', async () => {
  const settings = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
  for (const setting of settings) {
    const [row] = await asApp(`SELECT current_setting('${setting}') AS value`)
    expect(row?.['value'], setting).toMatch(/^[1-9]\d*s$/)
  }
})

test('what is acknowledged is on the disk', async () => {
  const rows = await asApp(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') ORDER BY name`,
  )
  expect(rows).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'synchronous_commit', setting: 'on' },
  ])
})

test('the app owns nothing and is nobody special', async () => {
  const [row] = await asApp(
    `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user`,
  )
  expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  await expect(asApp('SET ROLE galley_owner')).rejects.toMatchObject({ code: '42501' })
})

test('two admins who demote each other at the same moment do not leave the desk without one', async () => {
  const first = await ines()
  const second = await nadia()
  await asOwner(`UPDATE people SET role = 'ADMIN' WHERE id = $1`, second.id)
  const demote = (id: string) => asOwner(`UPDATE people SET role = 'EDITOR' WHERE id = $1`, id)
  const results = await Promise.allSettled([demote(first.id), demote(second.id)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  expect(refused).toMatchObject([{ code: 'GY006' }])
  const admins = await asApp(`SELECT id FROM people WHERE role = 'ADMIN' AND deactivated_at IS NULL`)
  expect(admins).toHaveLength(1)
  await expect(
    asOwner('UPDATE people SET deactivated_at = now() WHERE id = $1', admins[0]?.['id']),
  ).rejects.toMatchObject({
    code: 'GY006',
  })
})

test('an address is one person’s, in one spelling', async () => {
  const add = (email: string) =>
    asApp(
      `INSERT INTO people (id, email, name, role, password_hash) VALUES (gen_random_uuid(), $1, 'X', 'EDITOR', '')`,
      email,
    )
  await expect(add('ines@galley.example')).rejects.toMatchObject({ code: '23505' })
  await expect(add('Ines@galley.example')).rejects.toMatchObject({ code: '23514' })
  await expect(add('victim＠news.example')).rejects.toMatchObject({ code: '23514' })
})

test('the owner’s rights are not the app’s: the two are different people to the database', async () => {
  const nameAs = (role: 'owner' | 'app') =>
    connectedAs(
      role,
      async (client) => (await client.query<{ name: string }>('SELECT current_user AS name')).rows[0]?.name,
    )
  expect(await nameAs('owner')).not.toBe(await nameAs('app'))
})
