import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { sayEvent } from '@/lib/domain/audit/say-event'
import { ines, nadia } from '@/lib/testing/people'
import { ChangeNewsroom, changeNewsroom } from './change-newsroom'

test('Ines names the newsroom; Nadia may not', async () => {
  const input = ChangeNewsroom.parse({ name: 'The Lindmere Courier', timeZone: 'Europe/London' })
  await expect(changeNewsroom(input, await nadia())).rejects.toThrow('Only an admin can do this.')
  await changeNewsroom(input, await ines())
  expect(await db().newsroom.findUnique({ where: { id: 1 } })).toMatchObject({
    name: 'The Lindmere Courier',
    timeZone: 'Europe/London',
  })
})

test('a time zone that does not exist is refused', () => {
  expect(ChangeNewsroom.safeParse({ name: 'The Courier', timeZone: 'Europe/Lindmere' }).success).toBe(false)
})

test('the log names what was changed; nothing is recorded where nothing was', async () => {
  const said = async () => {
    const event = await db().auditEvent.findFirstOrThrow({
      where: { kind: 'newsroom.changed' },
      orderBy: { seq: 'desc' },
    })
    return [Number(event.seq), sayEvent(event.kind, JSON.parse(event.data))] as const
  }
  const house = { name: 'The Sandry Post', place: 'Sandry', address: '', contact: '', timeZone: 'UTC' }
  await changeNewsroom(house, await ines())
  const [named, sentence] = await said()
  expect(sentence).toBe('set up the newsroom as The Sandry Post')
  await changeNewsroom(house, await ines())
  expect((await said())[0]).toBe(named)
  await changeNewsroom({ ...house, contact: 'corrections@sandry.example', timeZone: 'Europe/London' }, await ines())
  expect((await said())[1]).toBe('changed the newsroom’s contact, time zone')
})
