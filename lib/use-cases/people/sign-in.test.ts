import { beforeEach, describe, expect, test } from 'vitest'
import { whoIs } from '@/lib/testing/session'
import { db } from '@/lib/db/client'
import { hashOfToken } from '@/lib/db/token-hash'
import { SESSION_IDLE_MS } from '@/lib/domain/people/session'
import { ines, nadia, put } from '@/lib/testing/people'
import { changeRole } from './change-role'
import { deactivatePerson } from './deactivate-person'
import { hashPassword } from './password'
import { reactivatePerson } from './reactivate-person'
import { signIn, SignIn } from './sign-in'
import { signOut } from './sign-out'
import { signOutEverywhere } from './sign-out-everywhere'

const password = 'check every word'
const here = { address: null, userAgent: 'a browser' }
const asNadia = { email: 'nadia@galley.example', password }

beforeEach(async () => {
  const { id } = await nadia()
  await put('nadia@galley.example', { role: 'EDITOR' })
  await db().person.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })
  await db().throttle.deleteMany()
})

const sessionOf = (token: string) => db().session.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } })

describe('signing in', () => {
  test('Nadia gets a session of her own, kept as a hash', async () => {
    const token = await signIn(asNadia, here)
    expect(await whoIs(token)).toMatchObject({ name: 'Nadia Kessler', role: 'EDITOR' })
    expect((await sessionOf(token)).tokenHash).not.toContain(token)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  test('the session that the browser had before ends', async () => {
    const before = await signIn(asNadia, here)
    const after = await signIn(asNadia, { ...here, replaces: before })
    expect(after).not.toBe(before)
    expect(await whoIs(before)).toBeNull()
    expect(await whoIs(after)).not.toBeNull()
  })

  test('an unknown address, a wrong password and a deactivated person hear the same words', async () => {
    const hear = (email: string, given: string) =>
      signIn({ email, password: given }, here).then(
        () => 'signed in',
        (error: unknown) => [(error as Error).message, (error as { details: unknown }).details],
      )
    const wrong = await hear(asNadia.email, 'check every comma')
    const unknown = await hear('nobody@galley.example', password)
    await put('nadia@galley.example', { role: 'EDITOR', deactivatedAt: new Date() })
    const deactivated = await hear(asNadia.email, password)
    expect(wrong).toEqual([
      'Email and password do not match.',
      { errors: [{ path: 'password', message: 'Email and password do not match.' }] },
    ])
    expect(unknown).toEqual(wrong)
    expect(deactivated).toEqual(wrong)
  })

  test('two long passwords that differ in their last byte differ', async () => {
    const { id } = await nadia()
    const long = 'x'.repeat(79)
    await db().person.update({ where: { id }, data: { passwordHash: await hashPassword(`${long}a`) } })
    await expect(signIn({ ...asNadia, password: `${long}b` }, here)).rejects.toThrow('do not match')
    await expect(signIn({ ...asNadia, password: `${long}a` }, here)).resolves.toBeTypeOf('string')
  })

  test.each(['victim＠news.org', 'victim@news．org', 'vıctim@news.org', '\u212Aim@news.org', 'victim@news.org\n\0'])(
    '%j is refused before anybody is looked up',
    (email) => {
      expect(SignIn.safeParse({ email, password }).success).toBe(false)
    },
  )

  test('an address is the same in capitals', () => {
    expect(SignIn.parse({ email: ' Nadia@Galley.Example ', password }).email).toBe('nadia@galley.example')
  })

  test('objects don’t pass for words', () => {
    expect(SignIn.safeParse({ email: { not: '' }, password: { not: '' } }).success).toBe(false)
  })
})

describe('too many tries', () => {
  const guess = (email: string, address: string | null = null) =>
    signIn({ email, password: 'a guess' }, { ...here, address }).catch((error: unknown) => error)

  test('after ten the right password has to wait as well, also when all come at once', async () => {
    const guesses = await Promise.all(Array.from({ length: 14 }, () => guess(asNadia.email)))
    const throttled = guesses.filter((error) => (error as { code?: string }).code === 'throttled')
    expect(throttled).toHaveLength(3)
    await expect(signIn(asNadia, here)).rejects.toMatchObject({ code: 'throttled' })
  })

  test('nobody can lock Nadia out of a browser that she signed in on before', async () => {
    for (let i = 0; i < 30; i++) await guess(asNadia.email)
    await expect(signIn(asNadia, { ...here, device: 'her desk' })).resolves.toBeTypeOf('string')
  })

  test('nor out of any other: there she is slowed, for half a minute at most', async () => {
    for (let i = 0; i < 30; i++) await guess(asNadia.email)
    const refused = (await guess(asNadia.email)) as { details: { retryAfterSeconds: number } }
    expect(refused.details.retryAfterSeconds).toBeLessThanOrEqual(30)
    await db().throttle.deleteMany({ where: { key: { startsWith: 'sign-in:slowed' } } })
    await expect(signIn(asNadia, here)).resolves.toBeTypeOf('string')
  })

  test('a guesser at another address does not take her turn', async () => {
    for (let i = 0; i < 30; i++) await guess(asNadia.email, '192.0.2.7')
    await expect(signIn(asNadia, { ...here, address: '192.0.2.8' })).resolves.toBeTypeOf('string')
  })

  test('guesses on a known browser are counted too', async () => {
    const there = { ...here, device: 'a stolen laptop' }
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () =>
        signIn({ ...asNadia, password: 'a guess' }, there).catch((error: unknown) => error),
      ),
    )
    expect(guesses.filter((error) => (error as { code?: string }).code === 'throttled')).toHaveLength(2)
  })

  test('the waiting time is told, and an unknown account waits as long', async () => {
    for (let i = 0; i < 11; i++) await guess('nobody@galley.example')
    const refused = (await guess('nobody@galley.example')) as { details: { retryAfterSeconds: number } }
    expect(refused.details.retryAfterSeconds).toBeGreaterThan(0)
    expect(refused.details.retryAfterSeconds).toBeLessThanOrEqual(30)
  })

  test('one address can’t go through all accounts', async () => {
    await guess('person0@galley.example', '192.0.2.7')
    await db().throttle.updateMany({ where: { key: { startsWith: 'sign-in:address' } }, data: { points: 99 } })
    expect(await guess('person99@galley.example', '192.0.2.7')).toMatchObject({ code: 'signed-out' })
    expect(await guess('person100@galley.example', '192.0.2.7')).toMatchObject({ code: 'throttled' })
    expect(await guess('person100@galley.example', '192.0.2.8')).toMatchObject({ code: 'signed-out' })
  })

  test('who signs in begins again', async () => {
    for (let i = 0; i < 9; i++) await guess(asNadia.email)
    await signIn(asNadia, here)
    for (let i = 0; i < 9; i++) await guess(asNadia.email)
    await expect(signIn(asNadia, here)).resolves.toBeTypeOf('string')
  })
})

describe('a session', () => {
  test('ends when nothing was asked for too long', async () => {
    const token = await signIn(asNadia, here)
    const { id } = await sessionOf(token)
    await db().session.update({ where: { id }, data: { lastSeenAt: new Date(Date.now() - SESSION_IDLE_MS) } })
    expect(await whoIs(token)).toBeNull()
  })

  test('ends at its end, however busy', async () => {
    const token = await signIn(asNadia, here)
    const { id } = await sessionOf(token)
    await db().session.update({ where: { id }, data: { expiresAt: new Date() } })
    expect(await whoIs(token)).toBeNull()
  })

  test('notes when it was seen last, once a minute at most', async () => {
    const token = await signIn(asNadia, here)
    const { id, lastSeenAt } = await sessionOf(token)
    await whoIs(token)
    expect((await sessionOf(token)).lastSeenAt).toEqual(lastSeenAt)
    const earlier = new Date(Date.now() - 61_000)
    await db().session.update({ where: { id }, data: { lastSeenAt: earlier } })
    await whoIs(token)
    expect((await sessionOf(token)).lastSeenAt.getTime()).toBeGreaterThan(earlier.getTime())
  })

  test('ends with signing out, once', async () => {
    const token = await signIn(asNadia, here)
    await signOut(token)
    await signOut(token)
    expect(await whoIs(token)).toBeNull()
    const { id } = await sessionOf(token)
    expect(await db().auditEvent.count({ where: { kind: 'session.ended', subjectId: id } })).toBe(1)
  })

  test('ends everywhere at once', async () => {
    const tokens = [await signIn(asNadia, here), await signIn(asNadia, here)]
    await signOutEverywhere(await nadia())
    expect(await Promise.all(tokens.map(whoIs))).toEqual([null, null])
  })

  test('has the role of this moment', async () => {
    const token = await signIn(asNadia, here)
    const { id: personId } = await nadia()
    await changeRole({ personId, role: 'VIEWER' }, await ines())
    expect(await whoIs(token)).toMatchObject({ role: 'VIEWER' })
  })

  test('ends when its person is deactivated, and doesn’t come back with them', async () => {
    const token = await signIn(asNadia, here)
    const { id: personId } = await nadia()
    await deactivatePerson({ personId }, await ines())
    expect(await whoIs(token)).toBeNull()
    await reactivatePerson({ personId }, await ines())
    expect(await whoIs(token)).toBeNull()
    await expect(signIn(asNadia, here)).resolves.toBeTypeOf('string')
  })

  test('is not opened by what stands in the table', async () => {
    const { tokenHash } = await sessionOf(await signIn(asNadia, here))
    expect(await whoIs(tokenHash)).toBeNull()
  })
})
