import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { noteSecurity } from '@/lib/db/security-event'
import { Refusal } from '@/lib/domain/refusal'
import { securityEvents, unseenAlarms } from '@/lib/queries/people/security-events'
import { noteRefused } from './note-refused'
import { ines, nadia, vera } from '@/lib/testing/people'
import { seeSecurity } from './see-security'

const alarm = async () => noteSecurity('slowed', { personId: (await nadia()).id, address: '192.0.2.7' })
const seen = async () => seeSecurity({ until: new Date().toISOString() }, await ines())

beforeEach(async () => {
  await db().securityEvent.deleteMany()
})

test('Ines is alerted to what she has not seen, and again when it goes on', async () => {
  await seen()
  expect(await unseenAlarms(await ines())).toBe(0)
  await alarm()
  expect(await unseenAlarms(await ines())).toBe(1)
  await seen()
  expect(await unseenAlarms(await ines())).toBe(0)
  await alarm()
  expect(await unseenAlarms(await ines())).toBe(1)
})

test('what happens every day alerts nobody until it is often', async () => {
  await seen()
  const once = async () => noteSecurity('wrong-password', { personId: (await nadia()).id, address: null })
  await once()
  expect(await unseenAlarms(await ines())).toBe(0)
  for (let times = 1; times < 10; times++) await once()
  expect(await unseenAlarms(await ines())).toBe(1)
})

test('what comes after the page was made is not seen with it, even where the clock of the form is ahead', async () => {
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await seeSecurity({ until }, await ines())
  await alarm()
  expect(await unseenAlarms(await ines())).toBe(1)
})

test('nobody but an admin is alerted, or marks it as seen', async () => {
  await alarm()
  expect(await unseenAlarms(await nadia())).toBe(0)
  await expect(seeSecurity({ until: new Date().toISOString() }, await vera())).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a refusal for want of a role is noted with who asked; one by state or wording is not', async () => {
  const asker = await vera()
  await noteRefused(new Refusal('forbidden', 'Viewers read the desk.'), asker)
  await noteRefused(new Refusal('forbidden', 'Viewers read the desk.'), asker)
  await noteRefused(new Refusal('conflict', 'It is cleared already.'), asker)
  await noteRefused(new Error('a bug'), asker)
  await noteRefused(new Refusal('forbidden', 'This request came from another site.'), null)
  const { items: events } = await securityEvents(await ines())
  expect(events.map(({ label, who, count, alarming }) => [label, who, count, alarming]).sort()).toEqual([
    ['A change asked for by another site', null, 1, true],
    ['Refused: it takes another role', 'Vera Holm', 2, false],
  ])
})
