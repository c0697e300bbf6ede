import { afterEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Actor } from '@/lib/domain/people/actor'
import { RECENT_MS } from '@/lib/domain/people/session'
import { ines, nadia, otto, put, ruth } from '@/lib/testing/people'
import { changeRole } from './change-role'
import { deactivatePerson } from './deactivate-person'
import { newToken } from './start-session'

afterEach(async () => {
  await ines()
  await put('ines@galley.example', { role: 'ADMIN' })
  await put('ruth@galley.example', { role: 'EDITOR' })
})

/** Ines in a browser in which she signed in so long ago. */
async function inesSignedIn(agoMs: number): Promise<Actor> {
  const actor = await ines()
  const session = await db().session.create({
    data: {
      personId: actor.id,
      tokenHash: hashOfToken(newToken()),
      createdAt: new Date(Date.now() - agoMs),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  })
  return { ...actor, sessionId: session.id }
}

describe('a role', () => {
  test('changes, and the log says from what to what', async () => {
    const { id: personId } = await nadia()
    await changeRole({ personId, role: 'REVIEWER' }, await ines())
    const event = await db().auditEvent.findFirstOrThrow({ where: { subjectId: personId }, orderBy: { seq: 'desc' } })
    expect(JSON.parse(event.data)).toEqual({ name: 'Nadia Kessler', from: 'EDITOR', to: 'REVIEWER' })
    await changeRole({ personId, role: 'EDITOR' }, await ines())
  })

  test('that somebody else changed meanwhile is not overwritten unseen; of two changes at once one counts', async () => {
    const { id: personId } = await nadia()
    const seen = 'EDITOR'
    await changeRole({ personId, role: 'REVIEWER', seen }, await ines())
    await expect(changeRole({ personId, role: 'VIEWER', seen }, await ines())).rejects.toMatchObject({
      code: 'conflict',
      message: 'Nadia Kessler is reviewer now: somebody changed it since you opened this page.',
    })
    const admin = await ines()
    const atOnce = await Promise.allSettled(
      (['EDITOR', 'ADMIN'] as const).map((role) => changeRole({ personId, role, seen: 'REVIEWER' }, admin)),
    )
    expect(atOnce.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await put('nadia@galley.example', { role: 'EDITOR' })
  })

  test('is changed by admins only', async () => {
    const { id: personId } = await nadia()
    await expect(changeRole({ personId, role: 'ADMIN' }, await otto())).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is not changed by somebody who signed in a while ago', async () => {
    const { id: personId } = await ruth()
    await changeRole({ personId, role: 'REVIEWER' }, await inesSignedIn(60_000))
    const longAgo = await inesSignedIn(RECENT_MS + 1000)
    await expect(changeRole({ personId, role: 'EDITOR' }, longAgo)).rejects.toThrow('once more')
  })
})

describe('the last admin', () => {
  test('can’t be made an editor or deactivated', async () => {
    const admin = await ines()
    await expect(changeRole({ personId: admin.id, role: 'EDITOR' }, admin)).rejects.toThrow('last admin')
    await expect(deactivatePerson({ personId: admin.id }, admin)).rejects.toThrow('last admin')
  })

  const remove = {
    demote: (personId: string, actor: Actor) => changeRole({ personId, role: 'EDITOR' }, actor),
    deactivate: (personId: string, actor: Actor) => deactivatePerson({ personId }, actor),
  }

  test.each([
    ['demote', 'demote'],
    ['deactivate', 'deactivate'],
    ['demote', 'deactivate'],
  ] as const)('stays when two admins %s and %s each other at once', async (one, other) => {
    const [first, second] = [await ines(), await ruth()]
    await put(second.email, { role: 'ADMIN' })
    const admins = [first, { ...second, role: 'ADMIN' as const }] as const
    const outcomes = await Promise.allSettled([remove[one](second.id, admins[0]), remove[other](first.id, admins[1])])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().person.count({ where: { role: 'ADMIN', deactivatedAt: null } })).toBe(1)
  })
})
