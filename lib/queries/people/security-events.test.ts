import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { noteSecurity, sweepSecurity } from '@/lib/db/security-event'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { hashPassword } from '@/lib/use-cases/people/password'
import { signIn } from '@/lib/use-cases/people/sign-in'
import { SecurityCursor, securityEvents } from './security-events'

const guess = (email: string, address: string | null) =>
  signIn({ email, password: 'a guess' }, { address, userAgent: '' }).catch((error: unknown) => error)

beforeEach(async () => {
  await db().securityEvent.deleteMany()
  await db().throttle.deleteMany()
})

test('a wrong password is noted: whose account, from where without the address, how often', async () => {
  const { id, email } = await nadia()
  await db().person.update({ where: { id }, data: { passwordHash: await hashPassword('gentle otter crosses lines') } })
  for (let i = 0; i < 3; i++) await guess(email, '192.0.2.7')
  const [event, ...others] = (await securityEvents(await ines())).items
  expect(others).toEqual([])
  expect(event).toMatchObject({ label: 'Wrong password', who: 'Nadia Kessler', count: 3, alarming: false })
  expect(event?.place).toMatch(/^[0-9a-f]{12}$/)
  expect(JSON.stringify(await db().securityEvent.findMany())).not.toContain('192.0.2.7')
})

test('the same address is the same place, another is not', async () => {
  for (const address of ['192.0.2.7', '192.0.2.7', '192.0.2.8']) await guess('nobody@galley.example', address)
  const events = (await securityEvents(await ines())).items
  expect(events.map(({ who, count }) => [who, count]).sort()).toEqual([
    [null, 1],
    [null, 2],
  ])
})

test('too many tries are noted as slowed, which is an alarm', async () => {
  const { email } = await nadia()
  for (let i = 0; i < 13; i++) await guess(email, null)
  const events = (await securityEvents(await ines())).items
  expect(events.find(({ label }) => label.includes('slowed'))).toMatchObject({ alarming: true, count: 2 })
})

test('nobody but an admin reads them', async () => {
  for (const person of [await nadia(), await otto(), await vera()])
    await expect(securityEvents(person)).rejects.toMatchObject({ code: 'forbidden' })
})

test('after 90 days they are gone', async () => {
  await noteSecurity('too-many-calls', { personId: (await nadia()).id, address: null })
  await sweepSecurity(new Date(Date.now() + 89 * 86_400_000))
  expect((await securityEvents(await ines())).items).toHaveLength(1)
  await sweepSecurity(new Date(Date.now() + 91 * 86_400_000))
  expect((await securityEvents(await ines())).items).toEqual([])
})

test('Ines reads on below a page: each row once, also those of one moment and of nobody’s account', async () => {
  const lastAt = new Date('2026-11-29T10:00:00Z')
  const { id } = await nadia()
  const rows = Array.from({ length: 7 }, (_, index) => ({
    ...{ kind: index % 2 === 0 ? 'too-many-calls' : 'wrong-password', personId: index % 3 === 0 ? '' : id },
    ...{ place: index === 4 ? '' : `0a${index}`, hour: lastAt, count: index + 1, lastAt },
  }))
  await db().securityEvent.createMany({ data: rows })
  const counts: number[] = []
  let cursor: string | undefined | null
  do {
    const { items, next } = await securityEvents(await ines(), { limit: 2, cursor: cursor ?? undefined })
    counts.push(...items.map(({ count }) => count))
    if (next !== null) expect(SecurityCursor.safeParse(next).success).toBe(true)
    cursor = next
  } while (cursor !== null)
  expect(counts.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
})
