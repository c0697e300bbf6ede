import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Actor } from '@/lib/domain/people/actor'
import { AuditPage, listAudit } from '@/lib/queries/audit/audit'
import { accountChanges, unseenChanges } from '@/lib/queries/people/account-changes'
import { ines, nadia, otto, put, vera } from '@/lib/testing/people'
import { whoIs } from '@/lib/testing/session'
import { changePassword } from './change-password'
import { changeRole } from './change-role'
import { endOtherSessions } from './end-session'
import { hashPassword } from './password'
import { seeAccountChanges } from './see-account-changes'
import { signIn } from './sign-in'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const [old, other] = ['check every word', 'the printer ate my galley proof']

async function signedIn(userAgent: string, password = old): Promise<Actor> {
  const token = await signIn({ email: 'nadia@galley.example', password }, { address: null, userAgent, device: 'known' })
  const actor = await whoIs(token)
  if (!actor) throw new Error(`Nadia is not signed in by ${hashOfToken(token)}.`)
  return actor
}

const unseen = async (actor: Actor) => (await unseenChanges(actor))?.changes.map(({ said }) => said) ?? []

/** All that Nadia was told before is marked as seen, from nowhere in particular. */
beforeEach(async () => {
  const { id } = await nadia()
  await put('nadia@galley.example', { role: 'EDITOR' })
  await db().person.update({ where: { id }, data: { passwordHash: await hashPassword(old) } })
  await db().session.updateMany({ where: { personId: id }, data: { revokedAt: new Date() } })
  await db().throttle.deleteMany()
  await seeAccountChanges({ upTo: Number.MAX_SAFE_INTEGER }, await nadia())
})

describe('a changed password', () => {
  test('is told to Nadia when she signs in anywhere else, with the browser, until she has seen it', async () => {
    const desk = await signedIn(FIREFOX)
    await changePassword({ password: old, newPassword: other }, desk)
    const phone = await signedIn(SAFARI, other)
    expect(await unseen(phone)).toEqual(['Your password was changed in Firefox on Windows'])
    await seeAccountChanges({ upTo: (await unseenChanges(phone))?.upTo ?? 0 }, phone)
    expect(await unseen(phone)).toEqual([])
    expect((await listAudit({ ...AuditPage.parse({}), limit: 1 }, await vera())).items.map(({ said }) => said)).toEqual(
      ['saw what was changed of their account'],
    )
  })

  test('stays on her account page, seen or not, and on nobody else’s', async () => {
    const desk = await signedIn(FIREFOX)
    await changePassword({ password: old, newPassword: other }, desk)
    await seeAccountChanges({ upTo: Number.MAX_SAFE_INTEGER }, await signedIn(SAFARI, other))
    expect((await accountChanges(desk)).changes[0]?.said).toBe('Your password was changed in Firefox on Windows')
    const ottos = await accountChanges(await otto())
    expect(ottos.changes.map(({ said }) => said).join()).not.toContain('password was changed')
  })

  test('is no notice where it was changed, and whoever changed it can’t take the notice away there', async () => {
    const theirs = await signedIn(SAFARI)
    await changePassword({ password: old, newPassword: other }, theirs)
    expect(await unseen(theirs)).toEqual([])
    const before = await db().auditEvent.count()
    await seeAccountChanges({ upTo: Number.MAX_SAFE_INTEGER }, theirs)
    expect(await db().auditEvent.count()).toBe(before)
    // Nor along with what else it marks.
    await changeRole({ personId: theirs.id, role: 'REVIEWER' }, await ines())
    await seeAccountChanges({ upTo: Number.MAX_SAFE_INTEGER }, theirs)
    expect(await unseen(await signedIn(FIREFOX, other))).toEqual(['Your password was changed in Safari on iPhone'])
  })

  test('is news for thirty days', async () => {
    await changePassword({ password: old, newPassword: other }, await signedIn(FIREFOX))
    const phone = await signedIn(SAFARI, other)
    expect(await unseenChanges(phone, new Date(Date.now() + 31 * 86_400_000))).toBeNull()
    expect((await accountChanges(phone)).changes[0]?.said).toContain('password')
  })
})

test('an admin who gives another role, and a browser that signs the others out, are told too', async () => {
  const [desk, phone] = [await signedIn(FIREFOX), await signedIn(SAFARI)]
  await changeRole({ personId: desk.id, role: 'REVIEWER' }, await ines())
  const upTo = (await unseenChanges(phone))?.upTo ?? 0
  await endOtherSessions(phone)
  const again = await signedIn(FIREFOX)
  expect(await unseen(again)).toEqual([
    'You were signed out of 1 other browser',
    'Ines Moreau changed your role from editor to reviewer',
  ])
  // What came after the page was made is no part of what was seen on it.
  await seeAccountChanges({ upTo }, again)
  expect(await unseen(again)).toEqual(['You were signed out of 1 other browser'])
})
