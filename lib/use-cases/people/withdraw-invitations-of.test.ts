import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { ines, otto, put } from '@/lib/testing/people'
import { changeRole } from './change-role'
import { deactivatePerson } from './deactivate-person'
import { invitePerson } from './invite-person'
import { join } from './join'

const PASSWORD = 'gentle otter crosses lines'

/** Otto is an admin for this test, and invites somebody. */
async function invitedByOtto(): Promise<{ admin: Actor; token: string }> {
  const admin: Actor = { ...(await otto()), role: 'ADMIN' }
  await put(admin.email, { role: 'ADMIN' })
  const email = `jonas.${randomUUID()}@galley.example`
  const { token } = await invitePerson({ email, name: 'Jonas Wehr', role: 'ADMIN' }, admin)
  return { admin, token }
}

beforeEach(async () => {
  await ines()
})

test('the open invitations of an admin who leaves are withdrawn with them', async () => {
  const { admin, token } = await invitedByOtto()
  await deactivatePerson({ personId: admin.id }, await ines())
  await expect(join({ token, name: 'Jonas', password: PASSWORD }, '')).rejects.toMatchObject({ code: 'missing' })
  const told = await db().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { kind: true, data: true } })
  expect(told).toEqual({ kind: 'person.invitation-withdrawn', data: '{"name":"Jonas Wehr"}' })
})

test('those of an admin who is one no longer, too', async () => {
  const { admin, token } = await invitedByOtto()
  await changeRole({ personId: admin.id, role: 'REVIEWER' }, await ines())
  await expect(join({ token, name: 'Jonas', password: PASSWORD }, '')).rejects.toMatchObject({ code: 'missing' })
})

test('those of others stand', async () => {
  const email = `jan.${randomUUID()}@galley.example`
  const { token } = await invitePerson({ email, name: 'Jan Weber', role: 'EDITOR' }, await ines())
  const { admin } = await invitedByOtto()
  await deactivatePerson({ personId: admin.id }, await ines())
  await expect(join({ token, name: 'Jan Weber', password: PASSWORD }, '')).resolves.toBeTypeOf('string')
})

test('a password of the person’s own words is refused at the link, and the link still works', async () => {
  const email = `jonas.wehr.${randomUUID()}@galley.example`
  const { token } = await invitePerson({ email, name: 'Jonas Wehr', role: 'EDITOR' }, await ines())
  for (const password of [email, 'JonasWehr2026', '123456789012'])
    await expect(join({ token, name: 'Jonas Wehr', password }, '')).rejects.toMatchObject({ code: 'unacceptable' })
  await expect(join({ token, name: 'Jonas Wehr', password: PASSWORD }, '')).resolves.toBeTypeOf('string')
})
